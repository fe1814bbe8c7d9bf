namespace Translator.Writing;

/// <summary>Why a source could not be done: <c>output/failed/…/&lt;name&gt;.error.json</c>.</summary>
/// <param name="Source">The source's path below the seeds folder, with <c>/</c> between folders.</param>
/// <param name="What">What happened, to which file, at which place.</param>
/// <param name="Todo">What a person should do next.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Version">The version of the program.</param>
public sealed record ErrorReport(string Source, string What, string Todo, DateTimeOffset At, int Attempts, string Version);
