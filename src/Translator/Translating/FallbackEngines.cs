namespace Translator.Translating;

/// <summary>The engines of <c>Translating:Fallback</c>, in order.</summary>
/// <param name="lines">The engines.</param>
public sealed class FallbackEngines(IReadOnlyList<EngineLine> lines) : IAsyncDisposable
{
    /// <summary>None.</summary>
    public static FallbackEngines None { get; } = new([]);

    /// <summary>The engines.</summary>
    public IReadOnlyList<EngineLine> Lines { get; } = lines;

    /// <summary>True when another engine may do what became of a sentence: it was refused, or the service is out of order.</summary>
    internal static bool IsFor(Translation translation, Pause? pause) =>
        translation.State == PairState.Failed || pause?.Cause == Pause.Service;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var line in Lines)
            await line.Queue.DisposeAsync();
    }
}
