namespace Translator.Writing.Corpora;

/// <summary>What a corpus does not hold, counted by the reason. Documents that were not asked for are not counted.</summary>
public sealed record CorpusLeftOut
{
    /// <summary>Documents whose work is not finished.</summary>
    public int UnfinishedDocuments { get; internal set; }

    /// <summary>Pairs by their state, where that was not asked for or never goes into a corpus.</summary>
    public SortedDictionary<string, int> States { get; } = new(StringComparer.Ordinal);

    /// <summary>Pairs that are in already, by an equal or better one.</summary>
    public int Duplicates { get; internal set; }

    /// <summary>Pairs with an empty side, and unreviewed copies of the source.</summary>
    public int Copies { get; internal set; }

    /// <summary>Pairs taken out of the development part because another part holds one that is nearly the same.</summary>
    public int NearInDev { get; internal set; }

    /// <summary>Pairs taken out of the test part because the training part holds one that is nearly the same.</summary>
    public int NearInTest { get; internal set; }
}
