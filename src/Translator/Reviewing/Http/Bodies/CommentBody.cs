using Translator.Ledger;

namespace Translator.Reviewing.Http.Bodies;

/// <summary>What a person said about a pair.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="Text">What.</param>
internal sealed record CommentBody(long Id, string At, string Reviewer, string Text)
{
    /// <summary>The body of a comment.</summary>
    public static CommentBody Of(CommentRow row) => new(row.Id, row.At.Stamp(), row.Reviewer, row.Text);
}
