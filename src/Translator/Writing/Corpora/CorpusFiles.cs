namespace Translator.Writing.Corpora;

/// <summary>How the files of a corpus are called: the pair of languages in alphabetical order, as corpora have it, and Parquet where the datasets library looks for it.</summary>
internal static class CorpusFiles
{
    /// <summary>The card for people.</summary>
    public const string Card = "README.md";

    /// <summary>The manifest for programs, and the sign that a folder is an export's own.</summary>
    public const string Manifest = "corpus.json";

    private const string ParquetSuffix = ".ur-en.parquet";

    /// <summary>The formats of a corpus where nobody asks for others.</summary>
    public static IReadOnlyList<string> Defaults { get; } = ["jsonl", "tmx", "tsv", "moses", "parquet"];

    /// <summary>A part as files name it.</summary>
    public static string NameOf(CorpusPart part) => part switch
    {
        CorpusPart.Train => "train",
        CorpusPart.Dev => "dev",
        CorpusPart.Test => "test",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part without a name."),
    };

    /// <summary>A file's path below the folder of the corpus, with <c>/</c> between folders.</summary>
    /// <param name="corpus">Name of the corpus.</param>
    /// <param name="part">The part it holds.</param>
    /// <param name="isSplit">False when the corpus has no other part.</param>
    /// <param name="suffix">The format's own suffix.</param>
    public static string PathOf(string corpus, CorpusPart part, bool isSplit, string suffix)
    {
        if (suffix == ParquetSuffix)
            return $"en-ur/{NameOf(part)}-00000-of-00001.parquet";
        var ending = suffix.StartsWith(".ur-en", StringComparison.Ordinal) ? $".en-ur{suffix[".ur-en".Length..]}" : suffix;
        return isSplit ? $"{corpus}.{NameOf(part)}{ending}" : corpus + ending;
    }
}
