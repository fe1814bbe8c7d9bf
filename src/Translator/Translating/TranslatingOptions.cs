using System.ComponentModel.DataAnnotations;

namespace Translator.Translating;

/// <summary>How sentences are translated. Section <c>Translating</c>; each engine has its own section below it.</summary>
public sealed class TranslatingOptions
{
    /// <summary>The section these settings stand in.</summary>
    public const string Section = "Translating";

    /// <summary>Engine by name, or <c>auto</c>: Azure if it is configured, else the embedded one.</summary>
    [Required(ErrorMessage = "Translating:Engine is empty. Write auto, or the name of an engine, for example azure or embedded.")]
    public string Engine { get; set; } = "auto";

    /// <summary>Engines to try, in this order, for sentences that the first one refuses and while it is out of order; not for spent budgets and quotas.</summary>
    public IList<string> Fallback { get; } = [];

    /// <summary>Folder of the glossary's <c>*.tsv</c> files, relative to the content root; it need not be there.</summary>
    public string GlossaryFolder { get; set; } = "glossary";

    /// <summary>How many approved pairs that are nearly a sentence go along with it as examples, to an engine that takes them: a deployment at Azure, or a chat model.</summary>
    [Range(0, 5, ErrorMessage = "Translating:Examples must be between 0 (none) and 5, the most that Azure takes.")]
    public int Examples { get; set; }

    /// <summary>Characters per minute that the service allows; 0 takes the tier's documented value.</summary>
    [Range(0, long.MaxValue, ErrorMessage = "Translating:CharactersPerMinute must be 0 (the tier's value) or a number of characters.")]
    public long CharactersPerMinute { get; set; }

    /// <summary>Price tier of the Azure resource: F0, S1, S2, S3, S4.</summary>
    [RegularExpression("^(F0|S1|S2|S3|S4|C2|C3|C4)$", ErrorMessage = "Translating:Tier must be one of F0, S1, S2, S3, S4, C2, C3, C4.")]
    public string Tier { get; set; } = "S1";

    /// <summary>Price of a million source characters, for estimates and receipts; Azure S1's list price by default.</summary>
    [Range(0, 1_000_000, ErrorMessage = "Translating:PricePerMillion must be a price of 0 or more.")]
    public decimal PricePerMillion { get; set; } = 10m;

    /// <summary>Currency of the price, written beside every amount.</summary>
    public string Currency { get; set; } = "USD";

    /// <summary>Most characters to send; null for no cap.</summary>
    public BudgetOptions Budget { get; set; } = new();

    /// <summary>Most calls under way at once; the worker finds the right number below it by itself.</summary>
    [Range(1, 256, ErrorMessage = "Translating:MaxInFlight must be between 1 and 256.")]
    public int MaxInFlight { get; set; } = 16;

    /// <summary>How long a batch that is not full waits for more sentences.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10", ErrorMessage = "Translating:Linger must be between 00:00:00 and 00:00:10.")]
    public TimeSpan Linger { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How often a batch is tried before its documents pause.</summary>
    [Range(1, 20, ErrorMessage = "Translating:MaxAttempts must be between 1 and 20.")]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>How often a batch may end in doubt, and so perhaps be paid twice, before its documents pause.</summary>
    [Range(1, 20, ErrorMessage = "Translating:MaxInDoubt must be between 1 and 20.")]
    public int MaxInDoubt { get; set; } = 3;

    /// <summary>First wait after a failure; doubled each time, with jitter, up to a minute. A wait that the service asks for is never shortened.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00", ErrorMessage = "Translating:RetryDelay must be between 00:00:00.010 and 00:01:00.")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the service is left alone after it failed again and again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "01:00:00", ErrorMessage = "Translating:BreakDuration must be between 00:00:00.500 and 01:00:00.")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many documents are read and translated at once; as many again may be being written meanwhile.</summary>
    [Range(1, 64, ErrorMessage = "Translating:Documents must be between 1 and 64.")]
    public int Documents { get; set; } = 4;

    /// <summary>How long an answer that was paid for waits for a ledger that cannot be written. Set by the verb, not by people: a worker waits as long as it lives.</summary>
    internal TimeSpan LedgerPatience { get; set; } = TimeSpan.FromSeconds(30);
}
