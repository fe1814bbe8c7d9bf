using System.Diagnostics;
using System.Globalization;
using Translator.Translating.Memory;

namespace Translator.Benchmarks.Translating;

/// <summary>Near matches out of a large memory: time to make the index, its size, and the time of a question.</summary>
internal static class MemorySpeed
{
    private const int Questions = 2000;
    private static readonly string[] Syllables = ["با", "رو", "می", "کا", "نو", "سی", "گل", "دا", "تھ", "پر", "چا", "ہم", "لی", "شو", "زر", "ڈھ"];

    /// <summary>Runs it.</summary>
    /// <param name="args"><c>[UNITS]</c>: sentences in the memory, a million by default.</param>
    public static int Run(ReadOnlySpan<string> args)
    {
        var units = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var random = new Random(1);
        // Words as common as in a language: the n-th about 1/n as often as the first.
        var words = Enumerable.Range(1, 60_000).Select(i => string.Concat(Enumerable.Range(0, 2 + (i % 3)).Select(k => Syllables[(i >> (4 * k)) & 15])) + (i % 97)).ToArray();
        var sentences = Enumerable.Range(0, units).Select(i => ((long)i, string.Join(' ', Enumerable.Range(0, random.Next(3, 28)).Select(_ => Word(words, random))))).ToList();

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var index = FuzzyIndex.Build(sentences);
        var built = clock.Elapsed;
        var size = GC.GetTotalMemory(forceFullCollection: true) - before;

        var asked = Enumerable.Range(0, Questions).Select(_ => Changed(sentences[random.Next(units)].Item2, words, random)).ToList();
        index.Find(asked[0]);
        var (times, found) = (new List<double>(Questions), 0);
        foreach (var question in asked)
        {
            clock.Restart();
            found += index.Find(question).Count > 0 ? 1 : 0;
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{units} sentences: built in {built.TotalSeconds:0.0} s, {size / (double)units:0} bytes a sentence; {Questions} questions: mean {times.Average():0.000} ms, median {times[Questions / 2]:0.000} ms, 99 % under {times[Questions * 99 / 100]:0.000} ms, longest {times[^1]:0.0} ms; {found} found something."));
        return 0;
    }

    private static string Word(string[] words, Random random) => words[(int)Math.Pow(words.Length, random.NextDouble()) - 1];

    private static string Changed(string sentence, string[] words, Random random)
    {
        var changed = sentence.Split(' ');
        changed[random.Next(changed.Length)] = Word(words, random);
        return string.Join(' ', changed);
    }
}
