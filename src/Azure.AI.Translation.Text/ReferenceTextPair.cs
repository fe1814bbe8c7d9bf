namespace Azure.AI.Translation.Text;

/// <summary>An example of a good translation, for deployments that take examples.</summary>
/// <param name="source">The example in the source language.</param>
/// <param name="target">The same in the target language.</param>
public class ReferenceTextPair(string source, string target)
{
    /// <summary>The example in the source language.</summary>
    public string Source { get; } = source ?? throw new ArgumentNullException(nameof(source));

    /// <summary>The same in the target language.</summary>
    public string Target { get; } = target ?? throw new ArgumentNullException(nameof(target));
}
