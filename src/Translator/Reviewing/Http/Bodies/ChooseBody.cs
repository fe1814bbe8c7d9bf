namespace Translator.Reviewing.Http.Bodies;

/// <summary>A spelling to choose.</summary>
/// <param name="En">The spelling.</param>
/// <param name="DryRun">True to only say what would come of it.</param>
internal sealed record ChooseBody(string? En, bool DryRun);
