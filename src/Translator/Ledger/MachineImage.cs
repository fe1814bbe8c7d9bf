namespace Translator.Ledger;

/// <summary>What a change does to the engine's own English that is kept beside a pair.</summary>
public enum MachineImage
{
    /// <summary>It stays as it is.</summary>
    Keep,

    /// <summary>The pair as it was before the change is the engine's, and is kept.</summary>
    Store,

    /// <summary>The pair is the engine's again; nothing needs keeping.</summary>
    Drop,
}
