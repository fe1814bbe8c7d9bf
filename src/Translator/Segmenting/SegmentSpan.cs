namespace Translator.Segmenting;

/// <summary>Where one unit lies in a text. The unit's text is the source between the two, never rewritten.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The UTF-16 unit after the last.</param>
/// <param name="Paragraph">Number of the paragraph it stands in, counted from 0.</param>
/// <param name="Kind">What it is on the page.</param>
public readonly record struct SegmentSpan(int Start, int End, int Paragraph, SegmentKind Kind);
