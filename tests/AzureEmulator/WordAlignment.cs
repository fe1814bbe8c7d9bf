using System.Globalization;

namespace AzureEmulator;

/// <summary>The alignment of api-version 3.0 for the emulator's own answers, which keep the words in order behind a prefix of two.</summary>
internal static class WordAlignment
{
    /// <summary>Pairs of places, <c>start:end-start:end</c>, ends inclusive; empty where the words cannot be paired.</summary>
    public static string Of(string source, string target)
    {
        var from = Words(source);
        var to = Words(target);
        return to.Count != from.Count + 2
            ? ""
            : string.Join(' ', from.Select((word, i) => string.Create(
                CultureInfo.InvariantCulture, $"{word.Start}:{word.End}-{to[i + 2].Start}:{to[i + 2].End}")));
    }

    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            if (i > start)
                words.Add((start, i - 1));
        }

        return words;
    }
}
