using System.Runtime.InteropServices;

namespace Translator.Commands;

/// <summary>Ctrl-C and SIGTERM: the first asks for an orderly end, a second Ctrl-C ends at once, which the ledger survives like any crash.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interruption()
    {
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _stop.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_stop.IsCancellationRequested && context.Signal == PosixSignal.SIGINT)
            Environment.Exit(ExitCode.Interrupted);
        if (context.Signal == PosixSignal.SIGINT)
            Console.Error.WriteLine("Stopping: calls under way are finished and kept first. Ctrl-C again ends at once; their sentences then count as paid and are sent again.");
        _stop.Cancel();
    }
}
