namespace Translator.Watching;

/// <summary>Why a file was not taken, for a program and for a person.</summary>
/// <param name="Kind">The class of the reason.</param>
/// <param name="Reason">What happened to which file.</param>
/// <param name="Advice">What to do next.</param>
public sealed record SeedRefusal(SeedRefusalKind Kind, string Reason, string Advice)
{
    /// <summary>True when the intake itself sees to it and nobody needs to be told.</summary>
    public bool Passing => Kind is SeedRefusalKind.NotYet or SeedRefusalKind.Vanished;
}
