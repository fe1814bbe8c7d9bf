using System.Diagnostics.CodeAnalysis;

namespace Translator.Watching;

/// <summary>What came of opening a settled file: the file, or why not.</summary>
public sealed record SeedOpening
{
    private SeedOpening(SeedFile? file, SeedRefusal? refusal) => (File, Refusal) = (file, refusal);

    /// <summary>The file, taken whole.</summary>
    public SeedFile? File { get; }

    /// <summary>Why it was not taken.</summary>
    public SeedRefusal? Refusal { get; }

    /// <summary>True when the file was taken.</summary>
    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Taken => File is not null;

    internal static SeedOpening Of(SeedFile file) => new(file, null);

    internal static SeedOpening Refused(SeedRefusalKind kind, string reason, string advice) =>
        new(null, new SeedRefusal(kind, reason, advice));
}
