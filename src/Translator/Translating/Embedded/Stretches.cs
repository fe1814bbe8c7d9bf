namespace Translator.Translating.Embedded;

/// <summary>
/// Parts what is too long for one sentence, where a mark allows it: clauses nest in each other and are written from the inside, so the depth of the
/// stack, and the work, must not grow with whatever somebody drops into the folder.
/// </summary>
internal static class Stretches
{
    /// <summary>Most tokens read as one sentence; the longest of news have about 150.</summary>
    public const int Longest = 200;

    /// <summary>The tokens in stretches, in order; nearly always one.</summary>
    public static IEnumerable<List<Token>> Of(List<Token> tokens)
    {
        if (tokens.Count <= Longest)
            return [tokens];
        var stretches = new List<List<Token>>();
        for (var start = 0; start < tokens.Count;)
        {
            var count = Math.Min(Longest, tokens.Count - start);
            if (start + count < tokens.Count)
                count = Cut(tokens, start);
            stretches.Add(tokens.GetRange(start, count));
            start += count;
        }

        return stretches;
    }

    // Behind the last mark of the second half, else anywhere.
    private static int Cut(List<Token> tokens, int start)
    {
        for (var count = Longest; count > Longest / 2; count--)
        {
            if (tokens[start + count - 1].Kind is TokenKind.End or TokenKind.Punctuation)
                return count;
        }

        return Longest;
    }
}
