using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Translator.Writing.Corpora;

/// <summary>How <c>export</c> makes a corpus out of all documents. Section <c>Writing:Corpus</c>.</summary>
public sealed partial class CorpusOptions
{
    private const string NamePattern = "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$";

    internal const string NameError = "Writing:Corpus:Name may hold the letters A to Z, digits, - and _, 64 at most. Write for example corpus.";

    /// <summary>Folder of the corpus, relative to the content root; it holds nothing else.</summary>
    [Required(ErrorMessage = "Writing:Corpus:Folder is empty. Write the folder for the corpus, for example corpus.")]
    public string Folder { get; set; } = "corpus";

    /// <summary>What the names of its files begin with.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameError)]
    public string Name { get; set; } = "corpus";

    /// <summary>Formats of the corpus, by name; none named means jsonl, tmx, tsv, moses and parquet.</summary>
    public IList<string> Formats { get; } = [];

    /// <summary>Per cent of the pairs held out for development; 0 for none.</summary>
    [Range(0, 45, ErrorMessage = "Writing:Corpus:DevPercent must lie between 0 and 45.")]
    public double DevPercent { get; set; } = 5;

    /// <summary>Per cent of the pairs held out for tests; 0 for none.</summary>
    [Range(0, 45, ErrorMessage = "Writing:Corpus:TestPercent must lie between 0 and 45.")]
    public double TestPercent { get; set; } = 5;

    /// <summary>From which share of common words on (of all words of two texts, 0 to 1) a held-out pair is too like another part's.</summary>
    [Range(0.5, 1, ErrorMessage = "Writing:Corpus:Similarity must lie between 0.5 and 1.")]
    public double Similarity { get; set; } = 0.7;

    /// <summary>True when files may be called so.</summary>
    internal static bool IsName(string name) => PatternOfNames().IsMatch(name);

    [GeneratedRegex(NamePattern)]
    private static partial Regex PatternOfNames();
}
