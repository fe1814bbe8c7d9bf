using Translator.Reviewing.Http.Bodies;

namespace Translator.Reviewing.Http;

/// <summary>A request that cannot be answered as asked: becomes <c>application/problem+json</c>.</summary>
internal sealed class ReviewProblem(int status, string title, string detail) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>What it is, in a few words.</summary>
    public string Title { get; } = title;

    /// <summary>In a conflict: the pair as it stands.</summary>
    public PairBody? Current { get; init; }

    /// <summary>In a conflict: the engine's own English.</summary>
    public string? Machine { get; init; }

    /// <summary>There is nothing of that name.</summary>
    public static ReviewProblem Missing(string what) => new(404, "Not found", what);

    /// <summary>The request is not understood.</summary>
    public static ReviewProblem Bad(string detail) => new(400, "Not understood", detail);

    /// <summary>The rules do not allow it.</summary>
    public static ReviewProblem NotAllowed(string detail) => new(422, "Not allowed", detail);

    /// <summary>The body of the answer.</summary>
    public ProblemBody Body() => new("about:blank", Title, Status, Message, Current, Machine);
}
