using System.Text;
using System.Text.RegularExpressions;

namespace Translator.Writing;

/// <summary>How spreadsheets write a character that XML cannot hold: <c>_x0007_</c>.</summary>
internal static partial class OfficeText
{
    /// <summary>The text with such characters, and anything that only looks like one, written that way.</summary>
    public static string Escaped(string text)
    {
        if (Looks().IsMatch(text))
            text = Looks().Replace(text, "_x005F_");
        StringBuilder? escaped = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var whole = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (whole || c is '\t' or '\n' or (>= ' ' and < '\uD800') or (>= '\uE000' and <= '\uFFFD'))
            {
                escaped?.Append(c);
                if (whole)
                    escaped?.Append(text[++i]);
                i += whole && escaped is null ? 1 : 0;
                continue;
            }

            escaped ??= new StringBuilder(text.Length + 16).Append(text, 0, i);
            // A carriage return too: readers turn a bare one into a line feed.
            escaped.Append(System.Globalization.CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
        }

        return escaped?.ToString() ?? text;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Looks();
}
