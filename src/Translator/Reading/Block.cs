namespace Translator.Reading;

/// <summary>A stretch of <see cref="SourceText.Text"/> that belongs together in the original.</summary>
/// <param name="Start">First UTF-16 unit of the block.</param>
/// <param name="End">The UTF-16 unit after its last.</param>
/// <param name="Kind">What it is in the original.</param>
/// <param name="Origin">Where it is in the original.</param>
public sealed record Block(int Start, int End, BlockKind Kind, Origin Origin);
