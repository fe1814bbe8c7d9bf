namespace Translator.Reading.Languages;

/// <summary>What a whole document is written in.</summary>
/// <param name="Main">The language with the most letters.</param>
/// <param name="UrduShare">Share of all letters that stand in Urdu lines, 0 to 1; 1 in a document without letters.</param>
public sealed record DocumentLanguage(SegmentLanguage Main, double UrduShare)
{
    /// <summary>Below this share of Urdu a document is refused. Articles full of English names and terms stay above a half.</summary>
    public const double Least = 0.2;

    private const int SampleCharacters = 200_000;

    private const int PartCharacters = 2_000;

    /// <summary>Judges a document line by line; of a long one, parts spread evenly over it.</summary>
    public static DocumentLanguage Judge(SourceText source)
    {
        var weights = new double[Enum.GetValues<SegmentLanguage>().Length];
        var (part, step) = (0, 1 + source.Text.Length / SampleCharacters);
        foreach (var block in source.Blocks)
        {
            foreach (var line in source.Text.AsSpan(block.Start, block.End - block.Start).EnumerateLines())
            {
                // A whole article on one line may still change its language on the way.
                for (var rest = line; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, PartCharacters)..])
                {
                    if (part++ % step != 0)
                        continue;
                    var sample = rest[..Math.Min(rest.Length, PartCharacters)];
                    var guess = SegmentLanguages.Classify(sample);
                    if (guess.Language != SegmentLanguage.Signs)
                        weights[(int)guess.Language] += guess.Share * sample.Length;
                }
            }
        }

        return Verdict(weights);
    }

    /// <summary>Refuses a document that is not in Urdu, before anything is spent on it.</summary>
    /// <exception cref="ReadingException">Less than <see cref="Least"/> of it is Urdu.</exception>
    public static void Require(SourceText source)
    {
        if (Garbled(source.Text))
        {
            throw new ReadingException(
                "The file holds Urdu that was saved in the wrong character set (letters such as Ø§Ù or ط§ظ where the Urdu should be).",
                "Take it from its source again, or open it with the character set UTF-8 and save it anew.");
        }

        var verdict = Judge(source);
        if (verdict.UrduShare >= Least)
            return;
        throw new ReadingException(
            $"The document is not in Urdu: most of it is {Name(verdict.Main)}, and {verdict.UrduShare * 100:0} % of its letters are Urdu.",
            verdict.Main == SegmentLanguage.RomanUrdu
                ? "Have it written in Urdu script first."
                : "If it is to be translated all the same, set \"language\": \"any\" in its instructions (<name>.job.json), or Reading:AnyLanguage to true.");
    }

    private static DocumentLanguage Verdict(double[] weights)
    {
        var all = weights.Sum();
        return all == 0
            ? new DocumentLanguage(SegmentLanguage.Signs, 1)
            : new DocumentLanguage((SegmentLanguage)Array.IndexOf(weights, weights.Max()), weights[(int)SegmentLanguage.Urdu] / all);
    }

    // The lead bytes of UTF-8 Urdu, 0xD8 to 0xDB, seen through Windows-1252 and Windows-1256.
    private static bool Garbled(string text)
    {
        var (latin, arabic) = (0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 10_000)))
        {
            latin += c is 'Ø' or 'Ù' or 'Ú' or 'Û' ? 1 : 0;
            arabic += c is 'ط' or 'ظ' or 'غ' ? 1 : 0;
        }

        return Math.Max(latin, arabic) > Math.Min(text.Length, 10_000) * 0.2;
    }

    private static string Name(SegmentLanguage language) => language switch
    {
        SegmentLanguage.OtherArabicScript => "another language in Arabic script",
        SegmentLanguage.OtherScript => "in another script",
        SegmentLanguage.RomanUrdu => "Urdu in Latin letters",
        SegmentLanguage.Signs => "numbers and signs",
        _ => language.ToString(),
    };
}
