using Microsoft.AspNetCore.Http;

namespace Translator.Reviewing.Http;

/// <summary>One address of the interface: what serves it, and what its description says.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Pattern">The path with its parts in braces.</param>
/// <param name="Summary">What it does, in one line.</param>
/// <param name="Handle">Serves it.</param>
internal sealed record ReviewEndpoint(string Method, string Pattern, string Summary, RequestDelegate Handle)
{
    /// <summary>The type of the JSON body that it takes; null when it takes none.</summary>
    public Type? Takes { get; init; }

    /// <summary>The type of the JSON body that it answers; null when it answers something else.</summary>
    public Type? Gives { get; init; }

    /// <summary>The status of a good answer.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Names that the query may hold.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>True when it wants <c>If-Match</c>.</summary>
    public bool Conditional { get; init; }

    /// <summary>What it answers when that is no JSON of ours.</summary>
    public string? GivesMedia { get; init; }
}
