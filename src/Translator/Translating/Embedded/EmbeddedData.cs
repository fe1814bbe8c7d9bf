using System.Buffers;

namespace Translator.Translating.Embedded;

/// <summary>
/// A data file of the engine where it lies inside the executable's image: read in place, never copied,
/// and its pages are the system's to take back.
/// </summary>
internal sealed unsafe class EmbeddedData : MemoryManager<byte>
{
    private const string Folder = "Translator.Translating.Embedded.";

    private readonly UnmanagedMemoryStream _stream;

    private EmbeddedData(UnmanagedMemoryStream stream) => _stream = stream;

    /// <summary>Names of the data files in a folder, in no order.</summary>
    /// <param name="folder"><c>Lexicon</c> or <c>Grammar</c>.</param>
    public static IEnumerable<string> Names(string folder) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder + folder + ".", StringComparison.Ordinal)).Select(n => n[(Folder.Length + folder.Length + 1)..]);

    /// <summary>Bytes of a data file; they stay where they are as long as the process lives.</summary>
    /// <exception cref="InvalidOperationException">The executable has no such file: a defect of the build.</exception>
    public static ReadOnlyMemory<byte> Of(string folder, string name) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream($"{Folder}{folder}.{name}") switch
        {
            UnmanagedMemoryStream stream => new EmbeddedData(stream).Memory,
            _ => throw new InvalidOperationException($"The executable lacks its resource {name}: build it again."),
        };

    /// <inheritdoc />
    public override Span<byte> GetSpan() => new(_stream.PositionPointer, (int)_stream.Length);

    /// <inheritdoc />
    public override MemoryHandle Pin(int elementIndex = 0) => new(_stream.PositionPointer + elementIndex);

    /// <inheritdoc />
    public override void Unpin()
    {
        // The image never moves.
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => _stream.Dispose();
}
