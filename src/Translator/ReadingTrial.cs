using System.Diagnostics;
using Translator.Watching;

namespace Translator;

/// <summary>
/// Reads a suspect file in a process of its own. A file on which this process died once is either poison or was only there when something
/// else killed us; if a second process dies of it alone, it is poison.
/// </summary>
/// <remarks>Kept short where the process is killed again and again: one trial at a time, so that the first is over soon.</remarks>
public class ReadingTrial
{
    private static readonly SemaphoreSlim One = new(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>True when a process of its own reads the file, or refuses it, and lives.</summary>
    public virtual async Task<bool> SurvivesAsync(SeedFile file, CancellationToken cancellationToken)
    {
        await One.WaitAsync(cancellationToken);
        try
        {
            return await ReadAsync(file, cancellationToken);
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task<bool> ReadAsync(SeedFile file, CancellationToken cancellationToken)
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] arguments = ["read", "--quiet", file.Path];
        using var process = Process.Start(new ProcessStartInfo(program, isHost ? [Path.Combine(AppContext.BaseDirectory, "translator.dll"), .. arguments] : arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(file.Bytes, patience.Token);
            process.StandardInput.Close();
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token), process.WaitForExitAsync(patience.Token));
            return process.ExitCode == 0;
        }
        catch (IOException)
        {
            // It died before it had read its input.
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
