using System.Diagnostics;
using Microsoft.Extensions.Options;
using Translator.Reading;
using Translator.Watching;

namespace Translator.Tests.Reading;

/// <summary>
/// Reads bad input, and fails when that takes more time or memory than is promised for any file. Both are those of the whole
/// process, so these tests run by themselves; and time is the processor's, so that a busy machine makes none of them fail.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Bounded
{
    public const string Name = "bounded";

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    private const long MaxBytes = 300L << 20;

    internal static ReadingException Refused(string path, byte[] bytes)
    {
        var refused = Read(path, bytes).Refusal;
        Assert.NotNull(refused);
        Assert.NotEmpty(refused.Hint);
        return refused;
    }

    /// <summary>Reads a file or is refused.</summary>
    internal static (SourceText? Source, ReadingException? Refusal) Read(string path, byte[] bytes)
    {
        var file = new SeedFile(path, new string('0', 64), bytes);
        var readers = new DocumentReaders(Options.Create(new ReadingOptions()));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var done = new ManualResetEventSlim();
        var sampler = new Thread(() =>
        {
            while (!done.Wait(2))
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        });
        sampler.Start();
        var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        try
        {
            return (readers.Read(file), null);
        }
        catch (ReadingException refusal)
        {
            return (null, refusal);
        }
        finally
        {
            watch.Stop();
            used = Environment.CpuUsage.TotalTime - used;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            done.Set();
            sampler.Join();
            TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms ({used.TotalMilliseconds:0} ms of processor), {(peak - before) >> 20} MiB");
            Assert.InRange(used, TimeSpan.Zero, MaxTime);
            Assert.InRange(peak - before, long.MinValue, MaxBytes);
        }
    }
}
