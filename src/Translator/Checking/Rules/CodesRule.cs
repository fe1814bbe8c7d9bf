using System.Text.RegularExpressions;

namespace Translator.Checking.Rules;

/// <summary>Addresses, e-mail addresses, handles, tags, placeholders and codes of the Urdu must stand in the English as they are.</summary>
internal sealed partial class CodesRule : IPairRule
{
    public string Code => "codes";

    public FlagSeverity Severity => FlagSeverity.Error;

    public string Description => "An address, handle, placeholder or code of the Urdu is missing from the English.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        var urdu = pair.Urdu.Text;
        if (pair.IsCopy || (pair.Urdu.LatinWords == 0 && urdu.AsSpan().IndexOfAny("@#{%$") < 0))
            return;
        foreach (var match in Codes().EnumerateMatches(urdu))
        {
            var code = urdu.AsSpan(match.Index, match.Length).TrimEnd(".,;:!?)\u06D4\u060C\u061F");
            if (!Carried(code, pair.English.Text))
                flags.Add(this.On(PairSide.Source, match.Index, match.Index + code.Length, $"“{code}” is missing from the English."));
        }
    }

    private static bool Carried(ReadOnlySpan<char> code, string english)
    {
        if (english.AsSpan().Contains(code, StringComparison.OrdinalIgnoreCase))
            return true;
        // A-320 and A320 are one code.
        Span<char> here = stackalloc char[Math.Min(code.Length, 128)];
        var length = Bare(code, here);
        if (code.Length > here.Length || length == 0)
            return false;
        var there = new char[english.Length];
        return there.AsSpan(0, Bare(english, there)).IndexOf(here[..length]) >= 0;
    }

    private static int Bare(ReadOnlySpan<char> text, Span<char> bare)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (Letters.IsDigit(c))
                bare[length++] = (char)('0' + Letters.Digit(c));
            else if (char.IsLetter(c))
                bare[length++] = char.ToLowerInvariant(c);
        }

        return length;
    }

    [GeneratedRegex(
        """
        https?://\S+ | www\.\S+ | [A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,} |
        (?<![\w@])[@\#][A-Za-z_][A-Za-z0-9_]+ | \{[A-Za-z0-9_]*\} | %[0-9]*\$?[sd] | \$\{[^}]+\} |
        (?<![A-Za-z0-9])(?:[A-Z]+-?[0-9]+|[0-9]+-?[A-Z]+)(?![A-Za-z0-9-])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
