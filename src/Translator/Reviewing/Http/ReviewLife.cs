namespace Translator.Reviewing.Http;

/// <summary>Tells long answers that the server stops, so that they do not hold it up.</summary>
internal sealed class ReviewLife : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Cancelled when the server stops.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>The server stops.</summary>
    public void Stop() => _stopping.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();
}
