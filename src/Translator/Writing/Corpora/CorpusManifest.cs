namespace Translator.Writing.Corpora;

/// <summary>What an export wrote, for programs: <c>corpus.json</c>. The schema is schemas/corpus.schema.json; the README.md beside it says the same to people.</summary>
public sealed record CorpusManifest
{
    /// <summary>What the names of its files begin with.</summary>
    public required string Name { get; init; }

    /// <summary>When the last of its documents was finished, UTC; the same ledger always gives the same corpus.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>States that were asked for.</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>What else was asked for, option and value; empty for everything.</summary>
    public required SortedDictionary<string, IReadOnlyList<string>> Selection { get; init; }

    /// <summary>Its parts, those without pairs too.</summary>
    public required IReadOnlyList<CorpusPartCounts> Parts { get; init; }

    /// <summary>Share of the pairs that was to be held out for development, in per cent.</summary>
    public required double DevPercent { get; init; }

    /// <summary>Share of the pairs that was to be held out for tests, in per cent.</summary>
    public required double TestPercent { get; init; }

    /// <summary>From which share of common words on two texts count as nearly the same.</summary>
    public required double Similarity { get; init; }

    /// <summary>What is not in it.</summary>
    public required CorpusLeftOut LeftOut { get; init; }

    /// <summary>Pairs by engine, name and version; <c>people</c> where no engine made the English.</summary>
    public required SortedDictionary<string, int> Engines { get; init; }

    /// <summary>Pairs by licence of the source; <c>none</c> where nobody named one.</summary>
    public required SortedDictionary<string, int> Licences { get; init; }

    /// <summary>Pairs by collection; <c>/</c> for documents at the top.</summary>
    public required SortedDictionary<string, int> Collections { get; init; }

    /// <summary>Pairs by the day, UTC, on which their document was finished.</summary>
    public required SortedDictionary<string, int> Days { get; init; }

    /// <summary>Its files, without this one and the README.</summary>
    public IReadOnlyList<ReceiptFile> Files { get; init; } = [];

    /// <summary>The version of the program.</summary>
    public string Version { get; init; } = ProductVersion.Current;
}
