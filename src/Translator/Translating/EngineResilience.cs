using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Translator.Translating;

/// <summary>
/// The one layer that retries. <see cref="Retrying"/>, outermost, may be cancelled between attempts; <see cref="Attempt"/> times one call
/// and is never cancelled from outside: a call that was sent is paid for. No hedging: a second send is a second bill.
/// </summary>
internal sealed class EngineResilience
{
    private static readonly ResiliencePropertyKey<int> Doubts = new("in-doubt");

    /// <summary>The longest wait of our own; a wait that the service asks for may be longer.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    /// <summary>How much later than an engine's own limit a call is ended from outside: the engine knows which setting to name.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private volatile bool _probing;

    /// <summary>Creates the pipelines of one engine.</summary>
    public EngineResilience(TranslatingOptions options, TimeSpan attemptTimeout, TimeProvider time, ILoggerFactory? telemetry)
    {
        var retrying = new ResiliencePipelineBuilder { TimeProvider = time, Name = "engine" };
        if (telemetry is not null)
            retrying.ConfigureTelemetry(telemetry);
        if (options.MaxAttempts > 1)
        {
            retrying.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxAttempts - 1,
                Delay = options.RetryDelay,
                MaxDelay = LongestDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(MayRetry(arguments, options.MaxInDoubt)),
                // Polly applies MaxDelay only to its own waits, so that what the service asks for is never shortened.
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as EngineException)?.RetryAfter),
            });
        }

        Retrying = retrying
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.8,
                MinimumThroughput = 5,
                SamplingDuration = options.BreakDuration < TimeSpan.FromSeconds(30) ? TimeSpan.FromSeconds(30) : options.BreakDuration,
                BreakDuration = options.BreakDuration,
                ShouldHandle = arguments => ValueTask.FromResult(IsOutage(arguments.Outcome.Exception)),
            })
            .Build();
        Attempt = new ResiliencePipelineBuilder { TimeProvider = time, Name = "engine attempt" }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = attemptTimeout + Grace })
            .Build();
    }

    /// <summary>Retry with jitter and Retry-After around a circuit breaker.</summary>
    public ResiliencePipeline Retrying { get; }

    /// <summary>True while the service is out of order: a failed call then asks whether it is back and is not repeated.</summary>
    public bool Probing
    {
        get => _probing;
        set => _probing = value;
    }

    /// <summary>The timeout of one call.</summary>
    public ResiliencePipeline Attempt { get; }

    private bool MayRetry(RetryPredicateArguments<object> arguments, int maxInDoubt)
    {
        if (arguments.Outcome.Exception is not EngineException failure)
            return false;
        if (_probing && IsOutage(failure))
            return false;
        if (failure.Failure == EngineFailure.Throttled)
            return true;
        if (failure.Failure != EngineFailure.InDoubt)
            return false;
        var doubts = arguments.Context.Properties.GetValue(Doubts, 0) + 1;
        arguments.Context.Properties.Set(Doubts, doubts);
        return doubts < maxInDoubt;
    }

    /// <summary>A 429 says that the service is well and we are fast; only silence and server errors open the breaker.</summary>
    private static bool IsOutage(Exception? error) => error is EngineException failure
        && (failure.Failure == EngineFailure.InDoubt
            || (failure.Failure == EngineFailure.Throttled && failure.Code?.StartsWith("429", StringComparison.Ordinal) != true));
}
