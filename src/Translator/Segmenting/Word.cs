namespace Translator.Segmenting;

/// <summary>A word of the text under scan and what is known about it.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The UTF-16 unit after its last.</param>
/// <param name="Traits">What the lists and its look say.</param>
internal readonly record struct Word(int Start, int End, WordTraits Traits)
{
    public bool Exists => End > Start;

    public int Length => End - Start;

    public bool Is(WordTraits any) => (Traits & any) != 0;
}
