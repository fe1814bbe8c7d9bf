namespace Translator.Checking.Alignment;

/// <summary>What is known of two words before any text is seen.</summary>
internal static class LinkKnowledge
{
    /// <summary>The least weight of two words of which something is known.</summary>
    public const double Least = 0.3;

    private const double Same = 1.0;
    private const double Number = 1.0;
    private const double NameExact = 0.9;
    private const double NameNear = 0.4;
    private const double Loan = 0.5;
    private const double Sense = 0.8;
    private const double Function = Least;
    private const double Stranger = 0.004;
    private const double StrangerToSmall = 0.001;
    private const double SmallToSmall = 0.0003;

    /// <summary>How readily the one becomes the other, from nearly 0 to 1.</summary>
    public static double Weight(WordType urdu, WordType english)
    {
        if (urdu.Number is { } here && english.Number is { } there && here == there)
            return Number;
        // English words stand in Urdu texts as they are.
        if (urdu.Identity != 0 && urdu.Identity == english.Identity)
            return Same;
        if (urdu.Senses.Contains(english.Identity))
            return Sense;
        if (urdu.Functions.Contains(english.Identity))
            return Function;
        if (urdu.Functions.Length == 0 && Heard(urdu, english) is > 0 and var heard)
            return heard;
        var small = (urdu.Functions.Length > 0 || urdu.Alone > 0.5 ? 1 : 0) + (english.IsSmall ? 1 : 0);
        return small switch { 0 => Stranger, 1 => StrangerToSmall, _ => SmallToSmall };
    }

    private static double Heard(WordType urdu, WordType english)
    {
        if (urdu.Sound.Length < 2 || english.Sound.Length < 2)
            return 0;
        if (urdu.Sound.IsSame(english.Sound))
            return english.MayBeName ? NameExact : urdu.Sound.Length > 2 ? Loan : 0;
        return english.MayBeName && urdu.Sound.Matches(english.Sound) ? NameNear : 0;
    }
}
