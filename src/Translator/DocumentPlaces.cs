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

    /// <summary>How many documents may be begun at once: as many as there are places, and as many again that are being written.</summary>
    public int MostBegun { get; } = 2 * options.Value.Documents;

    /// <summary>Waits for a place.</summary>
    public async Task<Place> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        return new Place(_free);
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

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
