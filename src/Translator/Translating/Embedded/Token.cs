namespace Translator.Translating.Embedded;

/// <summary>A piece of the source sentence.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Text">Its look-up form: folded for Urdu words, in English digits and marks for the rest.</param>
/// <param name="Start">First UTF-16 unit in the sentence.</param>
/// <param name="End">The UTF-16 unit after the last.</param>
public sealed record Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>What the first look-up of a word found; null until then.</summary>
    internal Analyser.Finding? Found { get; set; }
}
