namespace Translator.Reviewing.Http.Bodies;

/// <summary>What went wrong and what to do next.</summary>
/// <param name="Type">A name for the kind of problem; <c>about:blank</c>.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened and what to do.</param>
/// <param name="Current">In a conflict: the pair as it stands.</param>
/// <param name="Machine">In a conflict: the engine’s own English.</param>
internal sealed record ProblemBody(string Type, string Title, int Status, string Detail, PairBody? Current, string? Machine);
