using System.Text;
using System.Text.Json;

namespace Translator.Writing.Corpora;

/// <summary>Writes a corpus: its files in every format, the card and the manifest, all together or not at all.</summary>
public static class CorpusWriter
{
    /// <summary>What a plan holds, counted; nothing is written.</summary>
    public static CorpusManifest Count(CorpusPlan plan, CorpusOptions options) => CorpusCounting.Count(plan, options);

    /// <summary>Makes sure that nothing but an export's own files would be replaced.</summary>
    /// <exception cref="IOException">The folder holds something else.</exception>
    public static void CheckFolder(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, CorpusFiles.Manifest)))
            throw new IOException($"The folder {folder} holds files that are no corpus of ours. Name an empty or a new one with --to or Writing:Corpus:Folder.");
    }

    /// <summary>Writes a plan into a folder; files of an earlier corpus there that this one has not are removed.</summary>
    /// <param name="plan">What to write.</param>
    /// <param name="counted">What <see cref="Count"/> said of it.</param>
    /// <param name="formats">In which formats.</param>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="cancellationToken">Stops between two files; nothing is then changed.</param>
    /// <returns>The manifest with the files and their hashes.</returns>
    /// <exception cref="IOException">The disk refused, or the folder holds something else.</exception>
    public static CorpusManifest Write(
        CorpusPlan plan, CorpusManifest counted, IReadOnlyList<IBilingualFormat> formats, string folder, CancellationToken cancellationToken)
    {
        CheckFolder(folder);
        var former = FormerFiles(folder);
        using var files = new AtomicFileSet();
        var names = new List<string>();
        var isSplit = counted.DevPercent > 0 || counted.TestPercent > 0;
        foreach (var part in Enum.GetValues<CorpusPart>())
        {
            var counts = counted.Parts.Single(p => p.Part == CorpusFiles.NameOf(part));
            if (counts.Pairs == 0)
                continue;
            var document = new BilingualDocument(isSplit ? $"{counted.Name}, {counts.Part}" : counted.Name, "", "", counted.Updated, plan.Pairs(part))
            {
                Remark = RemarkOn(counts),
                License = counted.Licences.Keys.ToList() is [var only] && only != CorpusSelection.NoLicence ? only : null,
            };
            foreach (var format in formats.Where(format => format.Fits(document)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var paths = format.Suffixes.Select(suffix => CorpusFiles.PathOf(counted.Name, part, isSplit, suffix)).ToList();
                names.AddRange(paths);
                format.Write(document, [.. paths.Select(path => files.Open(Path.Combine(folder, path)))]);
            }
        }

        var manifest = counted with { Files = [.. files.Seal().Zip(names, (file, name) => new ReceiptFile(name, file.Sha256, file.Length))] };
        files.Open(Path.Combine(folder, CorpusFiles.Card)).Write(Encoding.UTF8.GetBytes(DatasetCard.Write(manifest)));
        files.Open(Path.Combine(folder, CorpusFiles.Manifest)).Write(ReportJson.Write(manifest));
        files.Publish();
        foreach (var stale in former.Except(names, StringComparer.Ordinal))
            File.Delete(Path.Combine(folder, stale));
        return manifest;
    }

    private static string RemarkOn(CorpusPartCounts counts)
    {
        var machine = counts.States.GetValueOrDefault("machine");
        var edited = counts.States.GetValueOrDefault("edited");
        return machine + edited == 0
            ? "A person approved the English of every pair."
            : string.Join(' ', ((string[])[
                $"A person approved the English of {counts.Pairs - machine - edited} of {Counted.Of(counts.Pairs, "pair")}.",
                machine > 0 ? $"That of {machine} is machine output or reuse that no person has reviewed." : "",
                edited > 0 ? $"That of {edited} was edited by a person and not approved." : ""]).Where(s => s.Length > 0));
    }

    // Only plain names below the folder: whoever edits the manifest must not make us delete elsewhere.
    private static List<string> FormerFiles(string folder)
    {
        var path = Path.Combine(folder, CorpusFiles.Manifest);
        if (!File.Exists(path))
            return [];
        try
        {
            return [.. ReportJson.ReadManifest(File.ReadAllBytes(path)).Files.Select(file => file.Name)
                .Where(name => !Path.IsPathRooted(name) && !name.Split('/', '\\').Contains(".."))];
        }
        catch (JsonException broken)
        {
            throw new IOException($"{path} cannot be read ({broken.Message}), so this export cannot tell which files are its own. Remove that folder, or name another one with --to.", broken);
        }
    }
}
