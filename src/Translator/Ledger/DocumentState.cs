namespace Translator.Ledger;

/// <summary>Where a document stands, as written in the ledger and the receipt.</summary>
public static class DocumentState
{
    /// <summary>To be taken again by the next run.</summary>
    public const string Waiting = "waiting";

    /// <summary>It is being read and segmented; if the process dies here, the file itself is a suspect.</summary>
    public const string Reading = "reading";

    /// <summary>Its sentences are on their way; after a crash it is begun again.</summary>
    public const string Running = "running";

    /// <summary>Its sentences are back and its pairs are being made; if the process dies here, the document may be why.</summary>
    public const string Checking = "checking";

    /// <summary>Its pairs are in the ledger and its files are being written; if the process dies here, the document may be why.</summary>
    public const string Writing = "writing";

    /// <summary>Every sentence has its English.</summary>
    public const string Done = "done";

    /// <summary>Finished, but at least one sentence has no English.</summary>
    public const string DoneWithErrors = "done_with_errors";

    /// <summary>Finished with drafts: to be done again as soon as a better engine is there.</summary>
    public const string Drafts = "drafts";

    /// <summary>It could not be read or worked on; the reason is on record.</summary>
    public const string Failed = "failed";

    /// <summary>Its source is gone and <c>Watching:OnDelete</c> is <c>retire</c>.</summary>
    public const string Retired = "retired";

    /// <summary>Waiting for quota, budget, credentials or the service; <c>paused:</c> and which.</summary>
    public const string Paused = "paused:";

    /// <summary>True when its files are complete.</summary>
    public static bool IsFinished(string state) => state is Done or DoneWithErrors or Drafts;
}
