namespace Translator.Reviewing;

/// <summary>What can be done to many pairs at once.</summary>
public enum BulkAction
{
    /// <summary>Approves them.</summary>
    Approve,

    /// <summary>Sends them back.</summary>
    NeedsWork,

    /// <summary>Takes approvals and marks back.</summary>
    TakeBack,

    /// <summary>Sets flags of one code aside.</summary>
    Ignore,
}
