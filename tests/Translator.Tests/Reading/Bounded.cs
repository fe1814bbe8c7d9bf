using System.Diagnostics;
using Microsoft.Extensions.Options;
using Translator.Reading;
using Translator.Watching;

namespace Translator.Tests.Reading;

/// <summary>
/// Reads bad input, and fails when that takes more time or memory than is promised for any file. Memory is that of the whole
/// process, so these tests run by themselves.
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
        var watch = Stopwatch.StartNew();
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
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            done.Set();
            sampler.Join();
            TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms, {(peak - before) >> 20} MiB");
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, MaxTime);
            Assert.InRange(peak - before, long.MinValue, MaxBytes);
        }
    }
}
