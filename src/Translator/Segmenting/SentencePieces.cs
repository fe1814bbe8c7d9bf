namespace Translator.Segmenting;

internal static class SentencePieces
{
    public static IEnumerable<Range> Of(string text, int limit)
    {
        for (var i = 0; i < text.Length; i += limit)
            yield return i..Math.Min(text.Length, i + limit);
    }
}
