using Microsoft.Extensions.Options;
using Translator.Translating;

namespace Translator;

/// <summary>
/// The places for documents on their way to their English, <c>Translating:Documents</c> of them. A document gives its place up once its
/// sentences are back: while its files are written, and the disk confirms them, the next one's sentences are already at the engine.
/// </summary>
public sealed class DocumentPlaces(IOptions<TranslatingOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.Value.Documents);
    private readonly SemaphoreSlim _suspects = new(1);

    /// <summary>How many documents may be begun at once: as many as there are places, and as many again that are being written.</summary>
    public int MostBegun { get; } = 2 * options.Value.Documents;

    /// <summary>Waits for a place.</summary>
    public async Task<Place> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        return new Place(_free);
    }

    /// <summary>Waits for the place of suspects, of which there is one: when the process dies of one of them, the others must not be blamed.</summary>
    public async Task<Place> TakeSuspectsAsync(CancellationToken cancellationToken)
    {
        await _suspects.WaitAsync(cancellationToken);
        return new Place(_suspects);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _free.Dispose();
        _suspects.Dispose();
    }

    /// <summary>A place, until it is given up or disposed of.</summary>
    public sealed class Place : IDisposable
    {
        private SemaphoreSlim? _free;

        internal Place(SemaphoreSlim free) => _free = free;

        /// <summary>Gives it to the next document; a second time does nothing.</summary>
        public void GiveUp() => Interlocked.Exchange(ref _free, null)?.Release();

        /// <inheritdoc/>
        public void Dispose() => GiveUp();
    }
}
