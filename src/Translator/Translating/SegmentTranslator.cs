using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Translating.Glossaries;
using Translator.Translating.Memory;

namespace Translator.Translating;

/// <summary>
/// Gives every segment of a document its English: from the segment itself where it is English already, from what people approved, from
/// what was paid for before, and only then from the engine.
/// </summary>
public sealed class SegmentTranslator(
    ITranslationEngine engine,
    SentenceQueue queue,
    FallbackEngines fallback,
    Glossary glossary,
    ResultTable results,
    MemoryTable memory,
    SegmentTable segments,
    SegmentationRules rules,
    IOptions<SegmentingOptions> segmenting,
    ApprovedExamples? examples = null)
{
    /// <summary>Sentences to a batch for an engine inside the process: enough to keep it busy, few enough to show progress.</summary>
    private const int LocalBatch = 64;

    /// <summary>Sentences that are looked up together before they join the queue: few, so that the first leave at once.</summary>
    private const int LookedUpAtOnce = 100;

    /// <summary>What the engine is.</summary>
    public EngineInfo Engine => engine.Info;

    /// <summary>Translates the segments of one document.</summary>
    /// <param name="document">The ledger's number for it.</param>
    /// <param name="source">Its segments, in order.</param>
    /// <param name="done">Told how many segments are settled.</param>
    /// <param name="cancellationToken">Stops waiting; calls under way finish and are kept.</param>
    public async Task<TranslatedSegments> TranslateAsync(long document, IReadOnlyList<Segment> source, IProgress<int>? done, CancellationToken cancellationToken)
    {
        var translations = new Translation?[source.Count];
        for (var i = 0; i < source.Count; i++)
        {
            if (!SourceScript.NeedsTranslation(source[i].Text))
                translations[i] = new Translation(source[i].Text, PairState.Machine, TranslationOrigin.Copy, "");
        }

        Approved(source, translations);
        if (engine.Info.Drafts)
            KnownDrafts(source, translations);
        var saved = source.Where((s, i) => translations[i] is { Origin: not TranslationOrigin.Copy }).Sum(s => (long)s.Text.Length);
        done?.Report(translations.Count(t => t is not null));
        return engine.Info.Drafts
            ? await DraftAsync(source, translations, saved, done, cancellationToken)
            : await SendAsync(document, source, translations, saved, done, cancellationToken);
    }

    /// <summary>Pairs that people approved win over everything; among several the one with the same neighbours, else the newest.</summary>
    private void Approved(IReadOnlyList<Segment> source, Translation?[] translations)
    {
        var approved = memory.Find(source.Select(s => s.Key).ToHashSet(StringComparer.Ordinal));
        for (var i = 0; i < source.Count && approved.Count > 0; i++)
        {
            if (translations[i] is not null || !approved.TryGetValue(source[i].Key, out var candidates))
                continue;
            var (before, after) = (i > 0 ? source[i - 1].Key : null, i + 1 < source.Count ? source[i + 1].Key : null);
            var best = candidates.MaxBy(c => (c.Before == before ? 1 : 0) + (c.After == after ? 1 : 0))!;
            translations[i] = new Translation(best.English, PairState.Edited, TranslationOrigin.Tm, "") { Person = best.Reviewer, Note = $"From the memory: {best.Source}." };
        }
    }

    private void KnownDrafts(IReadOnlyList<Segment> source, Translation?[] translations)
    {
        var drafts = segments.Drafts(engine.Info.Label, Missing(source, translations));
        for (var i = 0; i < source.Count; i++)
        {
            if (translations[i] is null && drafts.TryGetValue(source[i].Key, out var draft))
                translations[i] = draft;
        }
    }

    private async Task<TranslatedSegments> DraftAsync(IReadOnlyList<Segment> source, Translation?[] translations, long saved, IProgress<int>? done, CancellationToken cancellationToken)
    {
        var settled = translations.Count(t => t is not null);
        foreach (var sentences in Enumerable.Range(0, source.Count).Where(i => translations[i] is null).GroupBy(i => source[i].Key, StringComparer.Ordinal).Chunk(LocalBatch))
        {
            var answer = await engine.TranslateAsync([.. sentences.Select(places => source[places.First()].Text)], cancellationToken);
            if (AnswerCheck.Mismatch(sentences.Length, answer) is { } mismatch)
                throw new EngineException(EngineFailure.Mismatch, mismatch);
            foreach (var (places, result) in sentences.Zip(answer.Results))
            {
                foreach (var i in places)
                {
                    translations[i] = Draft(engine.Info, result);
                    settled++;
                }
            }

            done?.Report(settled);
        }

        return new TranslatedSegments(translations!, null, saved);
    }

    private static Translation Draft(EngineInfo engine, EngineResult result) =>
        new(result.Text, result.Text is null ? PairState.Untranslated : PairState.Draft, TranslationOrigin.Mt, engine.Label)
        {
            Note = result.Error is null ? result.Note : $"{result.Error} {result.Note}".TrimEnd(),
            Confidence = result.Confidence,
            Alignment = result.Alignment,
        };

    private async Task<TranslatedSegments> SendAsync(long document, IReadOnlyList<Segment> source, Translation?[] translations, long saved, IProgress<int>? done, CancellationToken cancellationToken)
    {
        var pauses = new Pause?[source.Count];
        var open = Enumerable.Range(0, source.Count).Where(i => translations[i] is null).ToList();
        await foreach (var (i, translation, pause, free) in AskAsync(new EngineLine(engine, queue), document, source, open, cancellationToken))
        {
            (translations[i], pauses[i]) = (translation, pause);
            saved += free;
            done?.Report(i + 1);
        }

        foreach (var line in fallback.Lines)
        {
            var left = open.Where(i => FallbackEngines.IsFor(translations[i]!, pauses[i])).ToList();
            if (left.Count == 0)
                break;
            await foreach (var (i, translation, _, free) in AskAsync(line, document, source, left, cancellationToken))
            {
                if (translation.Text is null)
                    continue;
                translations[i] = translation with { Note = $"{engine.Info.Label}: {translations[i]!.Note} {translation.Note}".TrimEnd() };
                pauses[i] = null;
                saved += free;
            }
        }

        return new TranslatedSegments(translations!, pauses.FirstOrDefault(p => p is not null), saved);
    }

    /// <summary>Asks one engine for some segments, each with its pause, if it must wait, and the characters that were not sent for it.</summary>
    private async IAsyncEnumerable<(int Index, Translation Translation, Pause? Pause, long Free)> AskAsync(
        EngineLine line, long document, IReadOnlyList<Segment> source, List<int> open, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var info = line.Engine.Info;
        if (info.Drafts)
        {
            var answer = await line.Engine.TranslateAsync([.. open.Select(i => source[i].Text)], cancellationToken);
            for (var i = 0; i < open.Count && AnswerCheck.Mismatch(open.Count, answer) is null; i++)
                yield return (open[i], Draft(info, answer.Results[i]), null, 0);
            yield break;
        }

        // A sentence over the soft limit goes in pieces; its result is the pieces' results joined. The first leave while the last are still looked up.
        var pieces = new Dictionary<int, IReadOnlyList<(string Key, string Text)>>(open.Count);
        var asked = new Dictionary<string, Task<SentenceOutcome>>(StringComparer.Ordinal);
        using (line.Queue.Expect())
        {
            foreach (var part in open.Chunk(LookedUpAtOnce))
            {
                foreach (var i in part)
                    pieces.Add(i, SentToEngine.Of(source[i], info, segmenting.Value.SoftLimit, rules, glossary));
                Ask(line, document, [.. part.SelectMany(i => pieces[i]).Where(p => !asked.ContainsKey(p.Key)).DistinctBy(p => p.Key, StringComparer.Ordinal)], asked);
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in open)
        {
            var outcomes = new List<SentenceOutcome>(pieces[i].Count);
            var free = 0L;
            foreach (var (key, text) in pieces[i])
            {
                outcomes.Add(await asked[key].WaitAsync(cancellationToken));
                if (outcomes[^1] is { Result: not null } && (!seen.Add(key) || outcomes[^1].Reused))
                    free += text.Length;
            }

            yield return (i, Joined(info, outcomes), outcomes.Select(o => o.Pause).FirstOrDefault(p => p is not null), free);
        }
    }

    /// <summary>Asks for sentences: the ledger first, and then the engine.</summary>
    private void Ask(EngineLine line, long document, List<(string Key, string Text)> pieces, Dictionary<string, Task<SentenceOutcome>> asked)
    {
        var known = results.Find([.. pieces.Select(p => p.Key)]);
        foreach (var (key, result) in known)
            asked.Add(key, Task.FromResult(SentenceOutcome.Of(result, reused: true)));
        var unknown = pieces.Where(p => !known.ContainsKey(p.Key)).ToList();
        foreach (var ((key, _), sentence) in unknown.Zip(examples?.For(line.Engine.Info, [.. unknown.Select(p => p.Text)]) ?? [.. unknown.Select(p => new EngineSentence(p.Text))]))
            asked.Add(key, line.Queue.EnqueueAsync(key, sentence, document));
    }

    private static Translation Joined(EngineInfo engine, List<SentenceOutcome> outcomes)
    {
        if (outcomes.FirstOrDefault(o => o.Failure is not null) is { } failed)
            return new Translation(null, PairState.Failed, TranslationOrigin.None, engine.Label) { Note = failed.Failure };
        if (outcomes.FirstOrDefault(o => o.Pause is not null) is { } paused)
            return new Translation(null, PairState.Untranslated, TranslationOrigin.None, "") { Note = paused.Pause!.Reason };
        var first = outcomes[0].Result!;
        return new Translation(
            string.Join(' ', outcomes.Select(o => o.Result!.English.Trim())),
            PairState.Machine,
            outcomes.All(o => o.Reused) ? TranslationOrigin.Tm : TranslationOrigin.Mt,
            first.Engine)
        {
            RequestId = first.RequestId,
            Note = outcomes.Count > 1 ? "Long sentence: translated in pieces." : null,
            Alignment = outcomes.Count > 1 ? null : first.Alignment,
        };
    }

    private static List<string> Missing(IReadOnlyList<Segment> source, Translation?[] translations) =>
        [.. source.Where((_, i) => translations[i] is null).Select(s => s.Key).Distinct(StringComparer.Ordinal)];
}
