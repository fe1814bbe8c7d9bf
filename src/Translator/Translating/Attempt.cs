namespace Translator.Translating;

/// <summary>One attempt at a service: within its time, and every failure explained.</summary>
internal static class Attempt
{
    /// <summary>Makes the call.</summary>
    /// <param name="call">The call; what it throws is explained, the end of its time as a cancellation.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="explain">Turns what was thrown into a failure with a class.</param>
    /// <param name="cancellationToken">The caller's own wish to stop, which is no failure.</param>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> call, TimeSpan timeout, TimeProvider time, Func<Exception, EngineException> explain, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await call(either.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (EngineException)
        {
            throw;
        }
        catch (Exception e)
        {
            throw explain(e);
        }
    }
}
