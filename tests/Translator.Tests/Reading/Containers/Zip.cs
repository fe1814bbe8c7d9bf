using System.IO.Compression;
using System.Text;

namespace Translator.Tests.Reading.Containers;

/// <summary>Builds containers, good and bad.</summary>
internal static class Zip
{
    public static byte[] Of(params (string Name, string Content)[] entries) =>
        OfBytes([.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Content)))]);

    public static byte[] OfBytes(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>One entry of zeros, unpacking to the given size.</summary>
    public static byte[] Bomb(string name, int megabytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            var piece = new byte[1 << 20];
            Array.Fill(piece, (byte)' ');
            for (var i = 0; i < megabytes; i++)
                entry.Write(piece);
        }

        return stream.ToArray();
    }

    public static byte[] ManyEntries(int count)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < count; i++)
                zip.CreateEntry("n" + i, CompressionLevel.NoCompression);
        }

        return stream.ToArray();
    }

    /// <summary>Writes a number into every central directory record, at an offset within it.</summary>
    public static byte[] WithCentralField(byte[] zip, int offset, uint value, int width = 4)
    {
        var changed = zip.ToArray();
        for (var i = 0; i + 46 < changed.Length; i++)
        {
            if (!changed.AsSpan(i, 4).SequenceEqual("PK\x01\x02"u8))
                continue;
            for (var b = 0; b < width; b++)
                changed[i + offset + b] = (byte)(value >> (8 * b));
        }

        return changed;
    }
}
