using System.Diagnostics;
using Translator.Translating;

namespace Translator.Benchmarks.Translating;

/// <summary>An engine with limits of the measurement's choice, and how long its calls took.</summary>
internal sealed class TimedEngine(ITranslationEngine engine, EngineInfo info) : ITranslationEngine
{
    private readonly Lock _guard = new();
    private long? _first;
    private long _last;
    private long _total;

    public EngineInfo Info { get; } = info;

    /// <summary>From the beginning of the first call to the end of the last.</summary>
    public TimeSpan Span => Stopwatch.GetElapsedTime(_first ?? _last, _last);

    /// <summary>The time of all calls together.</summary>
    public TimeSpan Total => Stopwatch.GetElapsedTime(0, _total);

    public async Task<EngineAnswer> TranslateAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        lock (_guard)
            _first ??= began;
        var answer = await engine.TranslateAsync(sentences, cancellationToken);
        lock (_guard)
        {
            _last = Stopwatch.GetTimestamp();
            _total += _last - began;
        }

        return answer;
    }
}
