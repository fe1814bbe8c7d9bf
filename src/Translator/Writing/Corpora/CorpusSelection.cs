using Translator.Checking;
using Translator.Ledger;
using Translator.Reading.Instructions;
using Translator.Translating;

namespace Translator.Writing.Corpora;

/// <summary>What of the ledger goes into a corpus. Approved pairs always do, drafts and gaps never.</summary>
public sealed record CorpusSelection
{
    /// <summary>What stands for documents without a licence among <see cref="Licences"/>.</summary>
    public const string NoLicence = "none";

    /// <summary>States besides approved: <see cref="PairState.Edited"/> and <see cref="PairState.Machine"/>.</summary>
    public IReadOnlySet<PairState> Included { get; init; } = new HashSet<PairState>();

    /// <summary>Documents by their path; empty for all.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Collections, each with those below it; empty for all.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    /// <summary>Licences, compared without case; empty for all.</summary>
    public IReadOnlyList<string> Licences { get; init; } = [];

    /// <summary>First day on which a document was finished, UTC; null for any.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day on which a document was finished, UTC; null for any.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>States that may be asked for besides approved.</summary>
    public static IReadOnlyList<PairState> Includable { get; } = [PairState.Edited, PairState.Machine];

    /// <summary>The collection of a document: what its instructions say, else its folder; empty at the top.</summary>
    public static string CollectionOf(DocumentSummary document, JobInstructions job) =>
        job.Collection ?? (document.Path.LastIndexOf('/') is > 0 and var end ? document.Path[..end] : "");

    /// <summary>True when the document is one of those wanted, finished or not.</summary>
    public bool Takes(DocumentSummary document, JobInstructions job) =>
        (Sources.Count == 0 || Sources.Contains(document.Path))
        && (Collections.Count == 0 || Collections.Any(wanted => IsWithin(CollectionOf(document, job), wanted.TrimEnd('/'))))
        && (Licences.Count == 0 || Licences.Contains(job.Licence ?? NoLicence, StringComparer.OrdinalIgnoreCase))
        && (Since is null || document.Finished is { } end && DateOnly.FromDateTime(end.UtcDateTime) >= Since)
        && (Until is null || document.Finished is { } last && DateOnly.FromDateTime(last.UtcDateTime) <= Until);

    /// <summary>True when the pair's state is wanted.</summary>
    public bool Takes(PairState state) => state == PairState.Approved || Included.Contains(state);

    /// <summary>True when the pair is a translation that people can learn from: both sides hold a text, and it is no unreviewed copy of the source.</summary>
    public static bool IsUsable(SegmentPair pair) =>
        pair.Translation is not { State: PairState.Machine, Origin: TranslationOrigin.Copy }
        && HasText(pair.Segment.Text) && HasText(pair.Translation.Text);

    private static bool IsWithin(string collection, string wanted) =>
        collection.Equals(wanted, StringComparison.Ordinal)
        || (collection.Length > wanted.Length && collection[wanted.Length] == '/' && collection.StartsWith(wanted, StringComparison.Ordinal));

    private static bool HasText(string? text) => text is not null && !string.IsNullOrWhiteSpace(TextFiles.Folded(text));
}
