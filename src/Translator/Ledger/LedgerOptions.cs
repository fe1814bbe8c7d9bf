using System.ComponentModel.DataAnnotations;

namespace Translator.Ledger;

/// <summary>Where the ledger lies and how it treats calls whose outcome is unknown. Section <c>Ledger</c>.</summary>
public sealed class LedgerOptions
{
    /// <summary>The section these settings stand in.</summary>
    public const string Section = "Ledger";

    /// <summary>Folder of the ledger, relative to the content root; never on a network file system.</summary>
    [Required(ErrorMessage = "Ledger:Folder is empty. Write the folder for the ledger, for example .translator.")]
    public string Folder { get; set; } = ".translator";

    /// <summary>What to do with a paid call whose outcome is unknown: send its sentences again, or wait for a person.</summary>
    public InDoubtPolicy OnInDoubt { get; set; } = InDoubtPolicy.Retry;
}
