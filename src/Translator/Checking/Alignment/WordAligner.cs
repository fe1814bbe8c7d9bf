using Translator.Translating;

namespace Translator.Checking.Alignment;

/// <summary>
/// Finds out which words of a pair belong together: from the engine where it said so, else by a model that learns from
/// the document itself, the memory and word lists. The same pairs always get the same links.
/// </summary>
/// <param name="senses">What Urdu words may become.</param>
public sealed class WordAligner(WordSenses senses)
{
    /// <summary>How many pairs are learned from together: more would be slower without being better.</summary>
    public const int PairsTogether = 1_000;

    /// <summary>How many pairs of the memory are worth learning from.</summary>
    public const int MostFromMemory = 1_000;

    // A longer text is hardly one sentence, and its words with each other are too many.
    private const int MostWords = 150;

    /// <summary>The pairs with their alignment; a pair without English, a copy and a stale one have none.</summary>
    /// <param name="pairs">The pairs of a document in order.</param>
    /// <param name="memory">Pairs that people approved; the first <see cref="MostFromMemory"/> count.</param>
    public IEnumerable<SegmentPair> Align(IEnumerable<SegmentPair> pairs, IEnumerable<(string Urdu, string English)>? memory = null)
    {
        var approved = memory?.Take(MostFromMemory).ToList() ?? [];
        return pairs.Chunk(PairsTogether).SelectMany(chunk => Align(chunk, approved));
    }

    /// <summary>One pair with its alignment, which a few pairs around it are enough to learn.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="near">Pairs around it; itself among them does not matter.</param>
    public SegmentPair Align(SegmentPair pair, IEnumerable<SegmentPair> near) =>
        IsOpen(pair) ? Align([pair, .. near.Where(p => p.Segment.Id != pair.Segment.Id)], [])[0] : WithoutLinks(pair);

    private SegmentPair[] Align(SegmentPair[] pairs, List<(string Urdu, string English)> memory)
    {
        if (!pairs.Any(IsOpen))
            return [.. pairs.Select(WithoutLinks)];
        var model = new AlignmentModel(senses);
        var (urdu, english) = (new TextView(), new TextView());
        var sentences = new AlignedSentence?[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            if (HasEnglish(pairs[i]))
                sentences[i] = Take(pairs[i].Segment.Text, pairs[i].Translation.Text!);
        }

        foreach (var (ur, en) in memory)
            Take(ur, en);
        model.Learn();
        return [.. pairs.Select((pair, i) => !IsOpen(pair) ? WithoutLinks(pair) : sentences[i] is { } sentence ? With(pair, Spans(pair, model.Links(sentence))) : With(pair, null))];

        AlignedSentence? Take(string ur, string en)
        {
            urdu.Load(ur);
            english.Load(en);
            return urdu.Words.Length is 0 or > MostWords || english.Words.Length is 0 or > MostWords ? null : model.Add(urdu, english);
        }

        List<(int, int, int, int)> Spans(SegmentPair pair, List<(int Urdu, int English)> links)
        {
            urdu.Load(pair.Segment.Text);
            english.Load(pair.Translation.Text!);
            var spans = new List<(int, int, int, int)>(links.Count);
            foreach (var (i, j) in links)
                spans.Add((urdu.Words[i].Start, urdu.Words[i].End, english.Words[j].Start, english.Words[j].End));
            return spans;
        }
    }

    private static bool HasEnglish(SegmentPair pair) =>
        !string.IsNullOrWhiteSpace(pair.Translation.Text) && pair.Translation is { Origin: not TranslationOrigin.Copy, State: not (PairState.Stale or PairState.Failed) };

    private static bool IsOpen(SegmentPair pair) => HasEnglish(pair) && !HasEngineLinks(pair);

    // The engine's links may have been made for another spelling of the same sentence.
    private static bool HasEngineLinks(SegmentPair pair) => pair.Translation is { Alignment.Count: > 0, AlignedBy: AlignmentOrigin.Engine, Text: { } english }
        && AlignmentText.Fits(pair.Translation.Alignment, pair.Segment.Text, english);

    private static SegmentPair WithoutLinks(SegmentPair pair) => HasEnglish(pair) || pair.Translation.Alignment is null ? pair : With(pair, null);

    private static SegmentPair With(SegmentPair pair, IReadOnlyList<(int, int, int, int)>? links) =>
        pair with { Translation = pair.Translation with { Alignment = links, AlignedBy = AlignmentOrigin.Statistical } };
}
