namespace Translator.Reviewing;

/// <summary>How an edit ended.</summary>
public enum EditEnd
{
    /// <summary>It is done and on the disk, or nothing had to be done.</summary>
    Done,

    /// <summary>There is no such pair.</summary>
    Missing,

    /// <summary>The pair has changed since the person saw it.</summary>
    Conflict,

    /// <summary>The rules do not allow it.</summary>
    Refused,
}
