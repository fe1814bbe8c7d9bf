namespace Translator.Hosting;

/// <summary>Waits that are not over before their time.</summary>
internal static class FullDelay
{
    /// <summary>
    /// Waits for the whole time. <see cref="Task.Delay(TimeSpan, TimeProvider, CancellationToken)"/> drops parts of a millisecond: whoever then looks how
    /// much is left asks for nothing, over and over, until the clock has caught up.
    /// </summary>
    public static Task WaitFullyAsync(this TimeProvider time, TimeSpan wait, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);
}
