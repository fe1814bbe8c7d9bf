namespace Translator.Writing;

/// <summary>The output formats by name.</summary>
public static class BilingualFormats
{
    /// <summary>All formats, in the order in which the README lists them.</summary>
    public static IReadOnlyList<IBilingualFormat> All { get; } = [];
}
