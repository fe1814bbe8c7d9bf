using System.Buffers.Binary;
using Translator.Translating;

namespace Translator.Writing.Corpora;

/// <summary>
/// The keys of all pairs of a corpus on disk, in many small files by their first bits: pairs with one key are in one file, in
/// the order in which they came, so that finding those that come again takes the memory of one file and not of the corpus.
/// </summary>
internal sealed class KeyBuckets : IDisposable
{
    private const int Buckets = 64;
    private const int KeyBytes = 16;
    private const int RecordBytes = KeyBytes + sizeof(int) + sizeof(int) + sizeof(byte);

    private readonly FileStream?[] _files = new FileStream?[Buckets];

    /// <summary>Adds a pair.</summary>
    /// <exception cref="IOException">The disk of the temporary folder refused.</exception>
    public void Add(UInt128 key, int document, int sequence, PairState state)
    {
        Span<byte> record = stackalloc byte[RecordBytes];
        BinaryPrimitives.WriteUInt128LittleEndian(record, key);
        BinaryPrimitives.WriteInt32LittleEndian(record[KeyBytes..], document);
        BinaryPrimitives.WriteInt32LittleEndian(record[(KeyBytes + sizeof(int))..], sequence);
        record[^1] = (byte)state;
        var bucket = (int)(key >> 122);
        (_files[bucket] ??= Open()).Write(record);
    }

    /// <summary>All pairs, file by file; nothing is added afterwards.</summary>
    /// <returns>For each file its pairs, in the order in which they were added.</returns>
    public IEnumerable<IEnumerable<(UInt128 Key, int Document, int Sequence, PairState State)>> All() =>
        _files.OfType<FileStream>().Select(Read);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in _files)
            file?.Dispose();
    }

    private static IEnumerable<(UInt128 Key, int Document, int Sequence, PairState State)> Read(FileStream file)
    {
        file.Position = 0;
        var record = new byte[RecordBytes];
        while (file.ReadAtLeast(record, RecordBytes, throwOnEndOfStream: false) == RecordBytes)
        {
            yield return (
                BinaryPrimitives.ReadUInt128LittleEndian(record),
                BinaryPrimitives.ReadInt32LittleEndian(record.AsSpan(KeyBytes)),
                BinaryPrimitives.ReadInt32LittleEndian(record.AsSpan(KeyBytes + sizeof(int))),
                (PairState)record[^1]);
        }
    }

    private static FileStream Open() => new(
        Path.Combine(Path.GetTempPath(), $"translator-{Guid.NewGuid():n}"),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 14, FileOptions.DeleteOnClose);
}
