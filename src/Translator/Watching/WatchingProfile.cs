namespace Translator.Watching;

/// <summary>Where the seeds folder lies.</summary>
public enum WatchingProfile
{
    /// <summary>On a disk of this machine: 2 seconds of quiet settle a file.</summary>
    Local,

    /// <summary>On a share, where sizes and times arrive late: 10 seconds of quiet, and numbers that servers change at will are not compared.</summary>
    Network,
}
