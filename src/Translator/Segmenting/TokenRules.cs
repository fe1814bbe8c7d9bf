namespace Translator.Segmenting;

/// <summary>Terminators inside numbers, addresses, versions and file names.</summary>
internal static class TokenRules
{
    private const int LongestScheme = 12;

    /// <summary>3.5, ۲۔۵, ۱۴۔۸۔۲۰۲۳, ۱۰۔۳۰, ۲۰۱۵ء۔۲۰۱۸ء, the leading dot of .5, and ۱۴۔ ۸۔ ۲۰۲۳ while the verb is still to come.</summary>
    public static bool? InsideNumber(in Candidate c)
    {
        if (!char.IsDigit(c.Next))
            return null;
        var followsNumber = char.IsDigit(c.Last) || (c.Last == 'ء' && c.Before.Exists && char.IsDigit(c.Text[c.Before.Start]));
        if (!c.IsGlued)
            return followsNumber && !c.HasVerb ? false : null;
        if (followsNumber)
            return false;
        return c.Text[c.Run.Start] == '.' && char.IsWhiteSpace(c.Last) && !c.FollowsFiniteVerb ? false : null;
    }

    /// <summary>Addresses, versions, file names: what is glued on both sides and is not two Urdu sentences.</summary>
    public static bool? InsideToken(in Candidate c)
    {
        if (!c.IsGlued || char.IsWhiteSpace(c.Last))
            return null;
        if (IsAsciiToken(c.Last) && IsAsciiToken(c.Next))
            return false;
        if (c.Text[c.Run.Start] == '.' && c.Run.IsSingleDot && Glyphs.IsWord(c.Next))
            return c.FollowsFiniteVerb ? null : false;
        return c.Text[c.Run.Start] < '\u0080' && IsInsideAddress(c) ? false : null;
    }

    private static bool IsAsciiToken(char c) => c is > ' ' and < '\u007F' and not ('"' or '\'' or '(' or '[' or '{' or ')' or ']' or '}');

    // https://example.org/تلاش?نام=علی: the scheme or www. at the token's start makes all of it an address.
    private static bool IsInsideAddress(in Candidate c)
    {
        var from = Math.Max(c.SentenceStart, c.Run.Start - 256);
        var token = c.Text[from..c.Run.Start];
        var space = token.LastIndexOfAny(" \u00A0\t\r\n");
        token = token[(space + 1)..].TrimStart("(['\"’‘“”");
        var scheme = token[..Math.Min(token.Length, LongestScheme)];
        return scheme.IndexOf("://", StringComparison.Ordinal) > 0 || scheme.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}
