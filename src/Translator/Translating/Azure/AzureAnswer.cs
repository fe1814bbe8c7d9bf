using Azure.AI.Translation.Text;

namespace Translator.Translating.Azure;

/// <summary>Turns the service's items into results, and refuses an answer whose count, language or order cannot be right.</summary>
internal static class AzureAnswer
{
    /// <exception cref="EngineException">The answer does not fit what was sent.</exception>
    public static EngineAnswer Read(IReadOnlyList<string> sentences, IReadOnlyList<TranslatedTextItem> items, AnswerTrace trace)
    {
        if (items.Count != sentences.Count)
            throw Mismatch($"Azure was sent {Counted.Of(sentences.Count, "sentence")} and answered {items.Count}.", trace);

        var results = new EngineResult[items.Count];
        for (var i = 0; i < results.Length; i++)
        {
            if (items[i]?.Translations is not [{ Text: not null } translation])
                throw Mismatch($"Azure's answer holds no single translation for sentence {i + 1} of {sentences.Count}.", trace);
            if (translation.Language is { Length: > 0 } language && !language.StartsWith(AzureEngine.Target, StringComparison.OrdinalIgnoreCase))
                throw Mismatch($"Azure answered in '{language}' for sentence {i + 1}, not in English.", trace);
            results[i] = new EngineResult(translation.Text);
        }

        int?[] counted = [.. items.Select(item => item.Translations[0].SourceCharacters)];
        if (IsReordered(sentences, counted))
            throw Mismatch("Azure's answer is in another order than the sentences sent: its character counts belong to other sentences.", trace);

        return new EngineAnswer(results, trace.BilledCharacters ?? Sum(counted), trace.RequestId);
    }

    /// <summary>
    /// True when the counts are those of the sentences sent, but not in their order. Counts that differ in themselves say nothing: the service may count
    /// in another way than we do.
    /// </summary>
    internal static bool IsReordered(IReadOnlyList<string> sentences, IReadOnlyList<int?> counted)
    {
        var lengths = sentences.Select(sentence => (int?)sentence.Length);
        return !counted.Contains(null) && !lengths.SequenceEqual(counted) && lengths.Order().SequenceEqual(counted.Order());
    }

    private static long? Sum(int?[] counted) => counted.Contains(null) ? null : counted.Sum(count => (long)count!);

    private static EngineException Mismatch(string message, AnswerTrace trace) =>
        new(EngineFailure.Mismatch, message, "It is asked for again in smaller parts.")
        {
            RequestId = trace.RequestId,
            BilledCharacters = trace.BilledCharacters,
        };
}
