namespace Translator.Watching;

/// <summary>What becomes of a source file once its outputs are safe.</summary>
public enum SourcePolicy
{
    /// <summary>It stays where it is.</summary>
    Keep,

    /// <summary>It moves to <c>.done</c> in the seeds folder, with its subfolders.</summary>
    Move,

    /// <summary>It is deleted, if it is still the file that was taken.</summary>
    Delete,
}
