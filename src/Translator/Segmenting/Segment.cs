namespace Translator.Segmenting;

/// <summary>One unit of a document: what is translated, reviewed and aligned.</summary>
/// <param name="Id">Short hash of the normalised text and its occurrence number: it survives edits elsewhere in the document.</param>
/// <param name="Sequence">Place in the document, counted from 1.</param>
/// <param name="Block">Number of the paragraph or block it stands in, counted from 1.</param>
/// <param name="Start">First UTF-16 unit in the decoded text.</param>
/// <param name="End">The UTF-16 unit after the last.</param>
/// <param name="Kind">What it is on the page.</param>
/// <param name="Text">The source exactly as it stands between the two offsets.</param>
/// <param name="Key">The normalised text, for look-up only (see <see cref="UrduKey"/>).</param>
public sealed record Segment(string Id, int Sequence, int Block, int Start, int End, SegmentKind Kind, string Text, string Key);
