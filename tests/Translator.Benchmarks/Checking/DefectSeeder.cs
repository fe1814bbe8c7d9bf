using System.Text.RegularExpressions;

namespace Translator.Benchmarks.Checking;

/// <summary>Puts one fault at a time into a good pair, the same way on every run.</summary>
internal static partial class DefectSeeder
{
    /// <summary>The names of all faults, in the order of the table.</summary>
    public static IReadOnlyList<string> Names { get; } = ["number dropped", "sentences swapped", "Urdu word left", "\"not\" dropped", "end cut", "phrase repeated"];

    /// <summary>Every fault that this pair can have.</summary>
    /// <param name="urdu">The Urdu of the pair.</param>
    /// <param name="english">Its English.</param>
    /// <param name="other">The English of another pair.</param>
    /// <param name="random">Where in the text the fault goes.</param>
    public static IEnumerable<Defect> Seed(string urdu, string english, string other, Random random)
    {
        // A number can only be missed where both texts have one in digits.
        var numbers = Number().Matches(english).Where(number => UrduDigits(urdu).Contains(number.Value.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal)).ToList();
        if (numbers.Count > 0)
        {
            var number = numbers[random.Next(numbers.Count)];
            yield return new Defect(Names[0], ["numbers"], Tidy(english.Remove(number.Index, number.Length)));
        }

        if (other != english)
            yield return new Defect(Names[1], ["mismatch", "numbers", "length", "name", "end-mark", "negation", "sentences"], other);

        var urduWords = UrduWord().Matches(urdu);
        var englishWords = EnglishWord().Matches(english);
        if (urduWords.Count > 0 && englishWords.Count > 1)
        {
            var word = englishWords[random.Next(englishWords.Count)];
            yield return new Defect(Names[2], ["urdu-left"],
                english.Remove(word.Index, word.Length).Insert(word.Index, urduWords[random.Next(urduWords.Count)].Value));
        }

        // Only where the Urdu denies and English denies once is the fault a change of meaning that can be seen.
        var nots = Not().Matches(english);
        if (nots.Count == 1 && UrduNot().IsMatch(urdu))
            yield return new Defect(Names[3], ["negation"], Tidy(Not().Replace(english, "")));

        if (englishWords.Count >= 4)
        {
            var keep = englishWords[(englishWords.Count * 2 / 3) - 1];
            yield return new Defect(Names[4], ["end-mark", "length", "numbers", "sentences", "quotes", "negation", "mismatch"], english[..(keep.Index + keep.Length)]);
        }

        if (englishWords.Count >= 4)
        {
            var length = random.Next(2, Math.Min(5, englishWords.Count));
            var first = random.Next(englishWords.Count - length + 1);
            var (start, end) = (englishWords[first].Index, englishWords[first + length - 1].Index + englishWords[first + length - 1].Length);
            yield return new Defect(Names[5], ["repeats"], english.Insert(end, " " + english[start..end]));
        }
    }

    private static string Tidy(string text) => Spaces().Replace(text, " ").Trim();

    private static string UrduDigits(string urdu) => string.Concat(urdu.Select(c =>
        c is >= '\u06F0' and <= '\u06F9' or >= '\u0660' and <= '\u0669' ? (char)('0' + (c & 0xF)) : c is ',' or '\u060C' or '\u066C' ? '\0' : c)).Replace("\0", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\w])")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\u0621-\u06D3]{3,}")]
    private static partial Regex UrduWord();

    [GeneratedRegex(@"[A-Za-z][A-Za-z'’-]*")]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\b(?:not|never|cannot)\b|n['’]t\b|\bno\b|\bwithout\b", RegexOptions.IgnoreCase)]
    private static partial Regex Not();

    [GeneratedRegex(@"(?<!\w)(?:نہیں|نہ|مت|بغیر)(?!\w)")]
    private static partial Regex UrduNot();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
