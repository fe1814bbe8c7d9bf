using Translator.Commands;
using Translator.Translating;

namespace Translator.Hosting;

/// <summary>
/// How the service ends. A crashed background service ends the process with 0 on .NET 10 (dotnet/runtime 67146), so that nothing would
/// start it again; here the exit code is ours.
/// </summary>
public sealed class RunOutcome
{
    /// <summary>The process's exit code.</summary>
    public int ExitCode { get; private set; } = Commands.ExitCode.Done;

    /// <summary>Why it stopped by itself.</summary>
    public Pause? Pause { get; private set; }

    /// <summary>A loop broke: stop, and say so.</summary>
    public void Crash(Exception error, IHostApplicationLifetime lifetime)
    {
        ArgumentNullException.ThrowIfNull(error);
        ExitCode = Commands.ExitCode.Failure;
        lifetime.StopApplication();
    }

    /// <summary>Nothing will pass until a setting changes: one request was enough to know.</summary>
    public void StopForCredentials(Pause pause, IHostApplicationLifetime lifetime)
    {
        Pause = pause;
        ExitCode = Commands.ExitCode.Configuration;
        lifetime.StopApplication();
    }
}
