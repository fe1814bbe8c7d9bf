using System.Diagnostics;

namespace Translator.Tests.Reading;

/// <summary>Runs what bad input is read by and fails when it takes more time or memory than is promised for any file.</summary>
internal static class Bounded
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    private const long MaxBytes = 300L << 20;

    public static T Run<T>(Func<T> action)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = before;
        using var done = new ManualResetEventSlim();
        var sampler = new Thread(() =>
        {
            while (!done.Wait(5))
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        });
        sampler.Start();
        var watch = Stopwatch.StartNew();
        try
        {
            return action();
        }
        finally
        {
            watch.Stop();
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            done.Set();
            sampler.Join();
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, MaxTime);
            Assert.InRange(peak - before, long.MinValue, MaxBytes);
        }
    }
}
