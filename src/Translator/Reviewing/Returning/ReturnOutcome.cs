namespace Translator.Reviewing.Returning;

/// <summary>What became of a row of a file that came back, by the words that stand in its receipt.</summary>
public static class ReturnOutcome
{
    /// <summary>The row says nothing new.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>Its English was taken.</summary>
    public const string Edited = "edited";

    /// <summary>It was approved by whom it names.</summary>
    public const string Approved = "approved";

    /// <summary>Its mark or note was taken.</summary>
    public const string Marked = "marked";

    /// <summary>Both it and the ledger changed since the export; nothing was taken and both stand in the conflicts file.</summary>
    public const string Conflict = "conflict";

    /// <summary>Its Urdu is not the source's; nothing was taken.</summary>
    public const string AlteredUrdu = "altered-urdu";

    /// <summary>It belongs to no pair of the ledger.</summary>
    public const string Unknown = "unknown";

    /// <summary>It stands in the file twice.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Its English was emptied; nothing was taken.</summary>
    public const string Emptied = "emptied";

    /// <summary>It asks for an approval without naming a person; what else it says was taken.</summary>
    public const string NotApproved = "not-approved";

    /// <summary>The rules do not allow what it asks for.</summary>
    public const string Refused = "refused";

    /// <summary>The document has it and the file does not; it stays as it was.</summary>
    public const string Missing = "missing";
}
