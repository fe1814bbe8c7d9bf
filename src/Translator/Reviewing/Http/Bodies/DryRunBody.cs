namespace Translator.Reviewing.Http.Bodies;

/// <summary>Whether to only say what would come of it.</summary>
/// <param name="DryRun">True to change nothing.</param>
internal sealed record DryRunBody(bool DryRun);
