using System.Buffers.Binary;
using System.IO.Compression;
using Translator.Watching;

namespace Translator.Reading.Containers;

/// <summary>
/// Opens a zip container whose every entry has been unpacked once against limits: count, size, ratio, checksum, names.
/// The framework stops at the size an entry declares without a word, so a lying size shows only in the checksum.
/// </summary>
internal sealed class SafeArchive : IDisposable
{
    private const int RatioFloor = 10 << 20;

    private const int MaxRatio = 100;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    private SafeArchive(ZipArchive zip) => _zip = zip;

    /// <summary>Names of all files in it.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>Opens and verifies.</summary>
    /// <exception cref="ReadingException">It is no archive, damaged, protected, or made to do harm.</exception>
    public static SafeArchive Open(SeedFile file, ReadingInstructions instructions)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new ReadingException(
                "The document is protected by a password, or is in the format from before 2007.",
                "Open it and save it without a password in the current format.");
        }

        RequireEntryCount(bytes, instructions);
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(file.AsStream(), ZipArchiveMode.Read);
        }
        catch (InvalidDataException exception)
        {
            throw Damaged("it is no complete zip container", exception);
        }

        var archive = new SafeArchive(zip);
        try
        {
            archive.Verify(instructions);
            return archive;
        }
        catch (InvalidDataException exception)
        {
            zip.Dispose();
            throw Damaged(exception.Message.TrimEnd('.'), exception);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>A stream over an entry; null when there is none of that name.</summary>
    public Stream? Find(string name) => _entries.TryGetValue(name, out var entry) ? entry.Open() : null;

    /// <summary>A stream over an entry.</summary>
    /// <exception cref="ReadingException">There is none of that name.</exception>
    public Stream Get(string name) => Find(name) ?? throw Damaged($"its part {name} is missing");

    /// <summary>All bytes of an entry.</summary>
    public byte[] Bytes(string name)
    {
        using var stream = Get(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static void RequireEntryCount(ReadOnlySpan<byte> bytes, ReadingInstructions instructions)
    {
        // The end record says how many entries there are; trusting a large number needs no proof.
        var end = bytes.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + 22 > bytes.Length)
            return;
        var count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        if (count > instructions.MaxArchiveEntries)
            throw TooMany(instructions);
    }

    private void Verify(ReadingInstructions instructions)
    {
        if (_zip.Entries.Count > instructions.MaxArchiveEntries)
            throw TooMany(instructions);
        var (total, buffer) = (0L, new byte[81920]);
        foreach (var entry in _zip.Entries)
        {
            RequireName(entry.FullName);
            if (entry.FullName.EndsWith('/'))
                continue;
            if (!_entries.TryAdd(entry.FullName, entry))
                throw Harmful($"it holds {entry.FullName} twice");
            if (entry.IsEncrypted)
                throw new ReadingException("The document is protected by a password.", "Open it and save it without a password.");
            if (entry.Length > RatioFloor && entry.Length / MaxRatio > entry.CompressedLength)
                throw Harmful($"{entry.FullName} unpacks to more than {MaxRatio} times its size");
            if (total + entry.Length > instructions.MaxArchiveBytes)
                throw Harmful($"it unpacks to more than {instructions.MaxArchiveBytes >> 20} MiB");
            total += Unpack(entry, buffer);
        }
    }

    private static long Unpack(ZipArchiveEntry entry, byte[] buffer)
    {
        var (crc, length) = (new Crc32(), 0L);
        using var stream = entry.Open();
        for (int read; (read = stream.Read(buffer)) > 0; length += read)
        {
            if (length == 0 && IsArchive(buffer.AsSpan(0, read)) && !entry.FullName.Contains("embeddings/", StringComparison.Ordinal))
                throw Harmful($"{entry.FullName} is an archive inside the archive");
            crc.Append(buffer.AsSpan(0, read));
        }

        if (length != entry.Length || crc.Value != entry.Crc32)
            throw Damaged($"{entry.FullName} does not match its own checksum");
        return length;
    }

    private static void RequireName(string name)
    {
        if (name.Length is 0 or > 1_000 || name[0] is '/' or '\\' || name.Contains('\0') || name.Contains(':')
            || name.Split('/', '\\').Contains(".."))
            throw Harmful($"an entry is named \"{name[..Math.Min(80, name.Length)]}\", which points outside");
    }

    private static bool IsArchive(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\x03\x04"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8])
        || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || start.StartsWith("Rar!"u8);

    private static ReadingException TooMany(ReadingInstructions instructions) =>
        Harmful($"it holds more than {instructions.MaxArchiveEntries} files");

    private static ReadingException Harmful(string what) =>
        new($"The container looks made to do harm: {what}.", "If you trust it, open it in the program that made it and save it again.");

    private static ReadingException Damaged(string what, Exception? inner = null) =>
        new($"The container is damaged: {what}.", "It may have been cut off or altered on the way: copy it again, or save it again in the program that made it.", innerException: inner);
}
