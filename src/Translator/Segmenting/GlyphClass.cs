namespace Translator.Segmenting;

/// <summary>What a character can be to the segmenter. A character may be several things.</summary>
[Flags]
internal enum GlyphClass : byte
{
    None = 0,

    /// <summary>White space, or a sign that shows nothing: segments may leave it out.</summary>
    Gap = 1 << 0,

    /// <summary>A letter, digit or vowel mark of a word, or an invisible sign inside it.</summary>
    Word = 1 << 1,

    /// <summary>A sign at which a sentence may end.</summary>
    Terminator = 1 << 2,

    /// <summary>A quote or bracket.</summary>
    Paired = 1 << 3,

    /// <summary>A dot that may be a full stop, a pause, a decimal point or a part of a name.</summary>
    Dot = 1 << 4,

    /// <summary>A question or exclamation mark.</summary>
    Mark = 1 << 5,
}
