using System.Collections.Concurrent;
using Translator.Translating;

namespace Translator.Tests.Support;

/// <summary>An engine that answers as a test says and remembers what it was asked.</summary>
public sealed class ScriptedEngine(Func<IReadOnlyList<string>, int, Task<EngineAnswer>> answer) : ITranslationEngine
{
    private int _calls;

    public EngineInfo Info { get; init; } = new() { Name = "scripted", Version = "1", Paid = true };

    public ConcurrentQueue<IReadOnlyList<string>> Asked { get; } = new();

    public int Calls => _calls;

    public Task<EngineAnswer> TranslateAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken)
    {
        Asked.Enqueue(sentences);
        return answer(sentences, Interlocked.Increment(ref _calls)).WaitAsync(cancellationToken);
    }

    /// <summary>English for every sentence, told apart by its place in the alphabet of the source.</summary>
    public static EngineAnswer Translated(IReadOnlyList<string> sentences) =>
        new([.. sentences.Select(s => new EngineResult(English(s)))], sentences.Sum(s => (long)s.Length), "request-1");

    public static string English(string urdu) => $"English of {string.Join('-', urdu.Select(c => ((int)c).ToString("x", System.Globalization.CultureInfo.InvariantCulture)))}";

    /// <summary>An engine that always succeeds.</summary>
    public static ScriptedEngine Good() => new((sentences, _) => Task.FromResult(Translated(sentences)));
}
