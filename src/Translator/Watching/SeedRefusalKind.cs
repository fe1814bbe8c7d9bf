namespace Translator.Watching;

/// <summary>Why a file in the seeds folder was not taken.</summary>
public enum SeedRefusalKind
{
    /// <summary>Someone still writes it, or it changed while it was read: the intake offers it again by itself.</summary>
    NotYet,

    /// <summary>It is gone; nothing to do.</summary>
    Vanished,

    /// <summary>The system does not let us read it.</summary>
    Unreadable,

    /// <summary>A link, a pipe, a device, a socket or a folder with a file's name.</summary>
    NotRegular,

    /// <summary>Larger than <see cref="WatchingOptions.MaxFileMegabytes"/>.</summary>
    TooLarge,

    /// <summary>Its name cannot be written as text.</summary>
    BadName,
}
