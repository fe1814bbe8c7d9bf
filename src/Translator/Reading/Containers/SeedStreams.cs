using System.Runtime.InteropServices;
using Translator.Watching;

namespace Translator.Reading.Containers;

/// <summary>A file's bytes as a stream.</summary>
internal static class SeedStreams
{
    /// <summary>A read-only stream over the bytes, without a copy where that is possible.</summary>
    public static MemoryStream AsStream(this SeedFile file) => MemoryMarshal.TryGetArray(file.Bytes, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(file.Bytes.ToArray(), writable: false);
}
