using System.Text;

namespace Translator.Reading.Formats;

/// <summary>Makes text of what comes out of a PDF.</summary>
internal static class PdfText
{
    private const char RightToLeft = '\u202B';

    private const char LeftToRight = '\u202A';

    private const char Pop = '\u202C';

    /// <summary>Direction controls away, signs at the edge of a number or a Latin name back in their order, shapes of letters back to letters, composed.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (clean.Length > 0)
                clean.Append('\n');
            AppendOrdered(line, clean);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    // Inside a right-to-left line the program takes the space, bracket or quote on the left of a Latin run for its beginning.
    // On the left is what comes after, the nearest first.
    private static void AppendOrdered(ReadOnlySpan<char> line, StringBuilder clean)
    {
        var rightToLeft = line.Contains(RightToLeft);
        while (!line.IsEmpty)
        {
            var start = rightToLeft ? line.IndexOf(LeftToRight) : -1;
            AppendLetters(start < 0 ? line : line[..start], clean);
            if (start < 0)
                return;
            line = line[(start + 1)..];
            var end = line.IndexOf(Pop);
            var run = end < 0 ? line : line[..end];
            var signs = 0;
            while (signs < run.Length && !char.IsLetterOrDigit(run[signs]))
                signs++;
            AppendLetters(run[signs..], clean);
            for (var i = signs - 1; i >= 0; i--)
                AppendLetters(run.Slice(i, 1), clean);
            line = end < 0 ? [] : line[(end + 1)..];
        }
    }

    private static void AppendLetters(ReadOnlySpan<char> text, StringBuilder clean)
    {
        foreach (var c in text)
        {
            if (c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF')
                continue;
            // The ligatures of whole words, U+FDF0 and up, are characters in their own right.
            if (c is >= '\uFB50' and <= '\uFDCF' or >= '\uFE70' and <= '\uFEFC')
                clean.Append(c.ToString().Normalize(NormalizationForm.FormKC));
            else
                clean.Append(c);
        }
    }

    /// <summary>Whether the last line ends in the middle of a sentence.</summary>
    public static bool RunsOn(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0 && i > text.Length - 20; i--)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('”' or '“' or '"' or '’' or '‘' or ')' or ']' or '\u200F' or '\u200E'))
                return char.IsLetter(text[i]) || text[i] == '،';
        }

        return false;
    }

    /// <summary>Whether so many letters stand alone that words must have been torn apart. Urdu has few words of one letter.</summary>
    public static bool LooksBroken(string text)
    {
        var (words, single) = (0, 0);
        foreach (var range in text.AsSpan().SplitAny(" \n\r\t"))
        {
            var length = range.End.Value - range.Start.Value;
            if (length == 0 || !char.IsLetter(text[range.Start.Value]))
                continue;
            words++;
            single += length == 1 ? 1 : 0;
        }

        return words > 20 && single > words * 0.25;
    }
}
