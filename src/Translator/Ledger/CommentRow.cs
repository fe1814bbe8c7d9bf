namespace Translator.Ledger;

/// <summary>What a person said about a pair.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Document">The document.</param>
/// <param name="Segment">The pair's segment.</param>
/// <param name="Reviewer">Who said it.</param>
/// <param name="Text">What they said.</param>
/// <param name="At">When.</param>
public sealed record CommentRow(long Id, long Document, string Segment, string Reviewer, string Text, DateTimeOffset At);
