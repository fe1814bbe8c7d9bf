namespace Translator.Checking;

/// <summary>One of the two texts of a pair.</summary>
public enum PairSide
{
    /// <summary>The Urdu.</summary>
    Source,

    /// <summary>The English.</summary>
    Target,
}
