using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Translator.Writing;

/// <summary>Writes all files of one document so that they appear together, the receipt last.</summary>
public sealed class DocumentWriter(IOptions<WritingOptions> options)
{
    /// <summary>Name of the receipt in every document's folder.</summary>
    public const string ReceiptName = "receipt.json";

    /// <summary>The formats that are written unless a document's own instructions say otherwise.</summary>
    public IReadOnlyList<IBilingualFormat> Formats { get; } =
        [.. (options.Value.Formats is { Count: > 0 } named ? named.AsEnumerable() : BilingualFormats.Defaults).Select(name => BilingualFormats.ByName(name)!)];

    /// <summary>Writes a document's files.</summary>
    /// <param name="folder">Its folder below the output folder.</param>
    /// <param name="document">What to write.</param>
    /// <param name="formats">In which formats.</param>
    /// <param name="extracted">The extracted text, which offsets refer to, where the source is not plain text; else null.</param>
    /// <param name="receipt">Makes the receipt once the files' hashes are known.</param>
    /// <returns>The receipt's bytes.</returns>
    /// <exception cref="IOException">The disk refused; nothing is reported as written.</exception>
    public byte[] Write(string folder, BilingualDocument document, IReadOnlyList<IBilingualFormat> formats, string? extracted, Func<IReadOnlyList<ReceiptFile>, byte[]> receipt)
    {
        using var files = new AtomicFileSet();
        var target = FullPath(folder);
        var stem = OutputPaths.StemOf(document.Name);
        if (extracted is not null)
        {
            using var text = TextFiles.Open(files.Open(Path.Combine(target, stem + ".ur.extracted.txt")));
            text.Write(extracted);
        }

        foreach (var format in formats.Where(f => f.Fits(document)))
            format.Write(document, [.. format.Suffixes.Select(suffix => files.Open(Path.Combine(target, stem + suffix)))]);
        var written = files.Seal().Select(f => new ReceiptFile(Path.GetFileName(f.Path), f.Sha256, f.Length)).ToList();
        var bytes = receipt(written);
        files.Open(Path.Combine(target, ReceiptName)).Write(bytes);
        files.Publish();
        return bytes;
    }

    /// <summary>Writes a receipt alone: for a document that must wait.</summary>
    public void WriteReceipt(string folder, byte[] receipt) =>
        AtomicFile.Write(Path.Combine(FullPath(folder), ReceiptName), stream => stream.Write(receipt));

    /// <summary>Writes why a source failed.</summary>
    public void WriteError(ErrorReport report) =>
        AtomicFile.Write(FullPath(OutputPaths.ErrorFor(report.Source)), stream => stream.Write(ReportJson.Write(report)));

    /// <summary>Takes an error report away: its source is done now.</summary>
    public void RemoveError(string source)
    {
        var path = FullPath(OutputPaths.ErrorFor(source));
        if (File.Exists(path))
            File.Delete(path);
    }

    /// <summary>Removes the files of a document that moved to another folder. What others put into it or changed in it stays.</summary>
    /// <param name="folder">The folder that it moved away from, below the output folder.</param>
    /// <param name="receipt">The receipt that was written there.</param>
    public void RemoveFiles(string folder, string receipt)
    {
        var (path, bytes) = (FullPath(folder), Encoding.UTF8.GetBytes(receipt));
        foreach (var file in ReportJson.ReadReceipt(bytes).Files)
            RemoveAsWritten(Path.Combine(path, file.Name), file.Sha256);
        RemoveAsWritten(Path.Combine(path, ReceiptName), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
            Directory.Delete(path);
    }

    private static void RemoveAsWritten(string path, string sha256)
    {
        if (!File.Exists(path))
            return;
        using (var file = File.OpenRead(path))
        {
            if (Convert.ToHexStringLower(SHA256.HashData(file)) != sha256)
                return;
        }

        File.Delete(path);
    }

    /// <summary>True when the receipt of a document stands in its folder.</summary>
    public bool HasReceipt(string folder) => File.Exists(Path.Combine(FullPath(folder), ReceiptName));

    /// <summary>A path below the output folder as a full path.</summary>
    public string FullPath(string path) => Path.GetFullPath(Path.Combine(options.Value.Folder, path));
}
