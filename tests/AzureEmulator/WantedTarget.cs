namespace AzureEmulator;

/// <summary>A language wanted, and the system that is to translate into it.</summary>
/// <param name="Language">Its code.</param>
/// <param name="System">Category or deployment; <c>general</c> for neither.</param>
/// <param name="AllowFallback">Whether the general system may answer when <paramref name="System"/> does not exist.</param>
/// <param name="Examples">Reference pairs that came along; null for none (2026-06-06 only).</param>
internal sealed record WantedTarget(string Language, string System = "general", bool AllowFallback = true, IReadOnlyList<SentExample>? Examples = null);
