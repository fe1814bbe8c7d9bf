namespace Translator.Checking;

/// <summary>A word or number of a text.</summary>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">The UTF-16 unit after its last.</param>
/// <param name="FoldedStart">First character in the folded text.</param>
/// <param name="FoldedLength">Length in the folded text.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Capital">True when its first letter is a capital.</param>
/// <param name="Key">The folded word as a number, see <see cref="WordKey"/>.</param>
internal readonly record struct Word(int Start, int End, int FoldedStart, int FoldedLength, WordKind Kind, bool Capital, ulong Key);
