namespace Translator.Watching;

/// <summary>Where a path stands in the intake.</summary>
internal enum SeedState
{
    /// <summary>Seen, and not yet quiet for long enough.</summary>
    Settling,

    /// <summary>With whoever reads the queue.</summary>
    Offered,

    /// <summary>To be offered again later, even if it does not change.</summary>
    Waiting,

    /// <summary>Its outputs are safe.</summary>
    Done,

    /// <summary>It cannot be worked on as it is.</summary>
    Failed,
}
