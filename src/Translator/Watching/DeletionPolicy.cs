namespace Translator.Watching;

/// <summary>What becomes of a document whose source was deleted.</summary>
public enum DeletionPolicy
{
    /// <summary>Its outputs stay.</summary>
    Keep,

    /// <summary>It leaves the index and the exports; its outputs are set aside, never deleted.</summary>
    Retire,
}
