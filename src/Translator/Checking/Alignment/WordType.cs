using Translator.Checking.Names;

namespace Translator.Checking.Alignment;

/// <summary>A word of a language, whatever its place, with what is known of it.</summary>
/// <param name="Identity">For English: the stem, by which senses name it.</param>
/// <param name="Senses">For Urdu: the stems it may become.</param>
/// <param name="Functions">For Urdu: what it answers to as a small word.</param>
/// <param name="Sound">How it sounds as a name.</param>
/// <param name="Number">The number it stands for.</param>
/// <param name="MayBeName">For English: written with a capital somewhere.</param>
/// <param name="Alone">How readily it answers to nothing, from 0 to 1.</param>
internal sealed record WordType(int Identity, int[] Senses, int[] Functions, SoundKey Sound, decimal? Number, bool MayBeName, double Alone)
{
    /// <summary>True for an English word that speaks of nothing by itself.</summary>
    public bool IsSmall { get; init; }

    /// <summary>How often it stands in the texts.</summary>
    public int Count { get; set; }
}
