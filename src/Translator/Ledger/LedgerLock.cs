using System.Globalization;
using System.Text;

namespace Translator.Ledger;

/// <summary>Keeps a second worker off the same ledger, for as long as it is held or the process lives.</summary>
public sealed class LedgerLock : IDisposable
{
    private readonly FileStream _file;

    private LedgerLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a ledger folder.</summary>
    /// <exception cref="LedgerException">Another process holds it.</exception>
    public static LedgerLock Take(string folder)
    {
        var path = Path.Combine(Path.GetFullPath(folder), "worker.lock");
        try
        {
            Directory.CreateDirectory(folder);
            // FileShare.None is an exclusive flock(2) on Unix and a sharing mode on Windows; both end with the process.
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                file.SetLength(0);
                file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
                file.Flush();
                return new LedgerLock(file);
            }
            catch
            {
                // On a full disk it is tried again, which our own hold on the file must not prevent.
                file.Dispose();
                throw;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(
                $"Another translator is at work on the ledger in {Path.GetFullPath(folder)}, or its lock {path} cannot be written: {error.Message}",
                "Stop the other one (translator status shows its work), or give this one its own folders with --seeds, --output and --ledger.",
                error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
