namespace Translator.Checking;

/// <summary>One rule about pairs. A new one is a class in Rules and a line in <see cref="PairRules"/>.</summary>
internal interface IPairRule
{
    /// <summary>Its stable name in files and settings.</summary>
    string Code { get; }

    /// <summary>How much a finding of it matters.</summary>
    FlagSeverity Severity { get; }

    /// <summary>What it looks for, in one line.</summary>
    string Description { get; }

    /// <summary>Adds a flag for each fault it finds.</summary>
    void Check(PairView pair, ICollection<Flag> flags);
}
