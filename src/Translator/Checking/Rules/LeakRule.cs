using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Translator.Checking.Rules;

/// <summary>The English must hold no invisible control, no half character, and no mark-up that the Urdu does not have.</summary>
internal sealed partial class LeakRule : IPairRule
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\uFFFD\uFFFC"
        + string.Concat(Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c))
        + string.Concat(Enumerable.Range(0x7F, 0x21).Select(c => (char)c)));

    public string Code => "leak";

    public FlagSeverity Severity => FlagSeverity.Warning;

    public string Description => "An invisible control character or mark-up has got into the English.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        var english = pair.English.Text;
        for (var at = english.AsSpan().IndexOfAny(Invisible); at >= 0 && at < english.Length;)
        {
            // A joiner inside an emoji or beside Urdu letters belongs there.
            if (english[at] is not ('\u200C' or '\u200D') || (pair.English.ArabicWords == 0 && !(at > 0 && char.IsSurrogate(english[at - 1]))))
                flags.Add(this.On(PairSide.Target, at, at + 1, string.Create(CultureInfo.InvariantCulture, $"The invisible character U+{(int)english[at]:X4} stands in the English.")));
            var next = english.AsSpan(at + 1).IndexOfAny(Invisible);
            at = next < 0 ? -1 : at + 1 + next;
        }

        if (Unpaired(english) is >= 0 and var half)
            flags.Add(this.On(PairSide.Target, half, half + 1, "Half a character stands in the English."));
        if (pair.IsCopy || english.AsSpan().IndexOfAny('<', '&') < 0)
            return;
        foreach (var match in MarkUp().EnumerateMatches(english))
        {
            var mark = english.AsSpan(match.Index, match.Length);
            if (!pair.Urdu.Text.AsSpan().Contains(mark, StringComparison.Ordinal))
                flags.Add(this.On(PairSide.Target, match.Index, match.Index + match.Length, $"The mark-up “{mark}” is not in the Urdu."));
        }
    }

    private static int Unpaired(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        for (; at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return at;
            at++;
        }

        return -1;
    }

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,200}>|&(?:[A-Za-z]{2,8}|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,5});")]
    private static partial Regex MarkUp();
}
