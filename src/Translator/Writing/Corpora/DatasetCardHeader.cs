using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Translator.Writing.Corpora;

/// <summary>The YAML at the head of a dataset card, by which the Hugging Face hub and its datasets library find languages, licence and files.</summary>
internal static class DatasetCardHeader
{
    // Those that the hub knows and that somebody may name for a text.
    private static readonly FrozenSet<string> Licences = FrozenSet.ToFrozenSet(
    [
        "cc0-1.0", "cc-by-2.0", "cc-by-2.5", "cc-by-3.0", "cc-by-4.0", "cc-by-sa-3.0", "cc-by-sa-4.0", "cc-by-nc-2.0", "cc-by-nc-3.0", "cc-by-nc-4.0", "cc-by-nd-4.0",
        "cc-by-nc-nd-3.0", "cc-by-nc-nd-4.0", "cc-by-nc-sa-2.0", "cc-by-nc-sa-3.0", "cc-by-nc-sa-4.0", "apache-2.0", "mit", "odbl", "odc-by", "pddl", "gfdl", "unlicense",
    ]);

    public static void Write(StringBuilder card, CorpusManifest corpus)
    {
        var pairs = corpus.Parts.Sum(part => (long)part.Pairs);
        card.Append("---\nlanguage:\n- en\n- ur\n");
        WriteLicence(card, [.. corpus.Licences.Keys]);
        card.Append(CultureInfo.InvariantCulture, $"pretty_name: \"{corpus.Name} (en-ur)\"\nmultilinguality:\n- translation\ntask_categories:\n- translation\nsize_categories:\n- {Size(pairs)}\nsource_datasets:\n- original\n");
        var parquet = corpus.Files.Where(file => file.Name.EndsWith(".parquet", StringComparison.Ordinal)).ToList();
        WriteConfiguration(card, parquet.Count > 0 ? parquet : [.. corpus.Files.Where(file => file.Name.EndsWith(".jsonl", StringComparison.Ordinal))]);
        card.Append("---\n\n");
    }

    private static void WriteLicence(StringBuilder card, List<string> named)
    {
        if (named is [var only] && Licences.Contains(Identifier(only)))
        {
            card.Append(CultureInfo.InvariantCulture, $"license: {Identifier(only)}\n");
            return;
        }

        if (named is [CorpusSelection.NoLicence] or [])
        {
            card.Append("license: unknown\n");
            return;
        }

        card.Append(CultureInfo.InvariantCulture, $"license: other\nlicense_name: {(named.Count == 1 ? "see-below" : "several")}\nlicense_link: README.md\n");
    }

    private static string Identifier(string licence) => licence.ToLowerInvariant().Replace(' ', '-');

    private static void WriteConfiguration(StringBuilder card, List<ReceiptFile> files)
    {
        if (files.Count == 0)
            return;
        card.Append("configs:\n- config_name: en-ur\n  default: true\n  data_files:\n");
        foreach (var file in files)
        {
            var split = file.Name.Contains("/dev-", StringComparison.Ordinal) || file.Name.Contains(".dev.", StringComparison.Ordinal) ? "validation"
                : file.Name.Contains("/test-", StringComparison.Ordinal) || file.Name.Contains(".test.", StringComparison.Ordinal) ? "test"
                : "train";
            card.Append(CultureInfo.InvariantCulture, $"  - split: {split}\n    path: {file.Name}\n");
        }
    }

    private static string Size(long pairs) => pairs switch
    {
        < 1_000 => "n<1K",
        < 10_000 => "1K<n<10K",
        < 100_000 => "10K<n<100K",
        < 1_000_000 => "100K<n<1M",
        < 10_000_000 => "1M<n<10M",
        < 100_000_000 => "10M<n<100M",
        _ => "100M<n<1B",
    };
}
