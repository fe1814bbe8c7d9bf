using System.Security.Cryptography;
using System.Text;

namespace Translator.Writing;

/// <summary>Where a source's files go: a folder of the source's own full name, so that <c>a.txt</c> and <c>a.md</c> cannot meet. Pure.</summary>
public static class OutputPaths
{
    /// <summary>Names at the top of the output folder that belong to the worker.</summary>
    private static readonly string[] Reserved = ["index.tsv", "failed", "review"];

    /// <summary>Longest file name in bytes of UTF-8, as on most file systems.</summary>
    private const int LongestName = 255;

    /// <summary>Room that the longest ending of ours and the temporary's name take.</summary>
    private const int RoomForEndings = 48;

    /// <summary>The folder of a source below the output folder, with <c>/</c> between folders.</summary>
    /// <param name="source">Path of the source below the seeds folder.</param>
    /// <param name="taken">Folders of other sources, compared without case by the set itself.</param>
    public static string FolderFor(string source, IReadOnlySet<string> taken)
    {
        var parts = source.Split('/');
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Shortened(parts[i], LongestName - 8);
        if (Reserved.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
            parts[0] += "~";
        while (taken.Contains(string.Join('/', parts)))
            parts[^1] += "~";
        return string.Join('/', parts);
    }

    /// <summary>What the names of a source's files begin with.</summary>
    public static string StemOf(string source) =>
        Shortened(Path.GetFileNameWithoutExtension(source) is { Length: > 0 } stem ? stem : Path.GetFileName(source), LongestName - RoomForEndings);

    /// <summary>The error report of a source below the output folder.</summary>
    public static string ErrorFor(string source)
    {
        var parts = source.Split('/');
        parts[^1] = Shortened(parts[^1], LongestName - RoomForEndings) + ".error.json";
        return "failed/" + string.Join('/', parts);
    }

    /// <summary>A name that fits; a shortened one ends in a hash of the whole, so that two long names stay two.</summary>
    private static string Shortened(string name, int mostBytes)
    {
        if (Encoding.UTF8.GetByteCount(name) <= mostBytes)
            return name;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..10];
        var kept = name.Length;
        while (Encoding.UTF8.GetByteCount(name.AsSpan(0, kept)) > mostBytes - hash.Length - 1 || char.IsLowSurrogate(name[kept]))
            kept--;
        return $"{name[..kept]}~{hash}";
    }
}
