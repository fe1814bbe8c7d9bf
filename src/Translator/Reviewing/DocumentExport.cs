using System.IO.Compression;
using Translator.Ledger;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Reviewing;

/// <summary>A document in any format as it stands this moment.</summary>
public sealed class DocumentExport(SegmentTable segments)
{
    /// <summary>Writes it.</summary>
    /// <param name="row">The document.</param>
    /// <param name="format">In which format.</param>
    /// <param name="least">Only pairs worth at least that much.</param>
    /// <returns>The file's name and what it holds: the file itself, or an archive where the format consists of several. Null when the format cannot show it.</returns>
    public (string Name, byte[] Bytes)? Write(DocumentRow row, IBilingualFormat format, PairState least)
    {
        var pairs = segments.Of(row.Id).Select(r => r.Pair).Where(p => Worth(p.Translation.State) >= Worth(least)).ToList();
        var document = DocumentPublisher.Document(row with { Finished = row.Finished ?? row.Started }, pairs);
        if (!format.Fits(document))
            return null;
        var stem = OutputPaths.StemOf(row.Path);
        var files = format.Suffixes.Select(_ => new MemoryStream()).ToList();
        format.Write(document, files);
        if (files.Count == 1)
            return (stem + format.Suffixes[0], files[0].ToArray());
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (suffix, file) in format.Suffixes.Zip(files))
            {
                using var entry = zip.CreateEntry(stem + suffix).Open();
                file.WriteTo(entry);
            }
        }

        return ($"{stem}.ur-en.{format.Name}.zip", archive.ToArray());
    }

    /// <summary>From nothing to approved: what a least state lets through.</summary>
    private static int Worth(PairState state) => state switch
    {
        PairState.Draft => 1,
        PairState.Machine or PairState.NeedsWork or PairState.Stale => 2,
        PairState.Edited => 3,
        PairState.Approved => 4,
        _ => 0,
    };
}
