namespace Translator.Commands;

/// <summary>What the process says when it ends.</summary>
public static class ExitCode
{
    /// <summary>Everything is done.</summary>
    public const int Done = 0;

    /// <summary>It failed.</summary>
    public const int Failure = 1;

    /// <summary>The command line is not understood.</summary>
    public const int Usage = 2;

    /// <summary>Done, but some documents failed.</summary>
    public const int SomeFailed = 3;

    /// <summary>A setting or a credential is wrong.</summary>
    public const int Configuration = 4;

    /// <summary>The service cannot be reached, or a quota or budget is spent.</summary>
    public const int Unavailable = 5;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;
}
