using Translator.Checking;
using Translator.Checking.Alignment;
using Translator.Segmenting;
using Translator.Translating;
using Word = Translator.Checking.Word;

namespace Translator.Tests.Checking.Alignment;

/// <summary>A pair whose words a person linked; the file's head explains its form.</summary>
/// <param name="Urdu">The Urdu.</param>
/// <param name="English">The English.</param>
/// <param name="Sure">Links that any careful person would make: word of the Urdu, word of the English.</param>
/// <param name="Possible">Links that one of two would make; the sure ones among them.</param>
internal sealed record HandAligned(string Urdu, string English, HashSet<(int Urdu, int English)> Sure, HashSet<(int Urdu, int English)> Possible)
{
    /// <summary>The file on which the model's constants were chosen.</summary>
    public const string Aligned = "aligned.txt";

    /// <summary>The file on which nothing was.</summary>
    public const string Unseen = "unseen.txt";

    /// <summary>All pairs of a file.</summary>
    public static IReadOnlyList<HandAligned> All(string file = Aligned) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Checking", "Alignment", "Data", file))
            .Where(line => line.Length > 0 && line[0] != '#').Chunk(3).Select(Read)];

    /// <summary>The share of wrong and missing links over all pairs of a file, after Och and Ney (2003); 0 is perfect.</summary>
    public static (double ErrorRate, double Precision, double Recall) Measure(WordAligner aligner, string file)
    {
        var (links, sure, inSure, inPossible) = (0, 0, 0, 0);
        var samples = All(file);
        foreach (var (sample, found) in samples.Zip(aligner.Align(samples.Select(Pair))))
        {
            var made = sample.Links(found).ToList();
            links += made.Count;
            sure += sample.Sure.Count;
            inSure += made.Count(sample.Sure.Contains);
            inPossible += made.Count(sample.Possible.Contains);
        }

        return (1 - ((double)(inSure + inPossible) / (links + sure)), (double)inPossible / links, (double)inSure / sure);
    }

    /// <summary>The links of an aligned pair as numbers of words.</summary>
    public IEnumerable<(int Urdu, int English)> Links(SegmentPair found)
    {
        var (urdu, english) = (Words(Urdu), Words(English));
        foreach (var link in found.Translation.Alignment ?? [])
            yield return (IndexOf(urdu, link.SourceStart), IndexOf(english, link.TargetStart));
    }

    /// <summary>The pair, ready to be aligned.</summary>
    public static SegmentPair Pair(HandAligned sample, int index) => new(
        new Segment($"{index}", index + 1, 1, 0, sample.Urdu.Length, SegmentKind.Sentence, sample.Urdu, UrduKey.Of(sample.Urdu)),
        new Translation(sample.English, PairState.Machine, TranslationOrigin.Mt, "test"),
        []);

    /// <summary>The words of a text as alignments count them.</summary>
    public static Word[] Words(string text)
    {
        var view = new TextView();
        view.Load(text);
        return view.Words.ToArray();
    }

    private static int IndexOf(Word[] words, int start) => Array.FindIndex(words, word => word.Start == start);

    private static HandAligned Read(string[] lines)
    {
        var (urdu, english) = (Folded(lines[0]), Folded(lines[1]));
        var (sure, possible) = (new HashSet<(int, int)>(), new HashSet<(int, int)>());
        foreach (var link in lines[2].Split(' '))
        {
            var sides = link.Split('=', '~');
            foreach (var source in sides[0].Split('+'))
            {
                foreach (var target in sides[1].Split('+'))
                {
                    var couple = (Find(urdu, source, lines[0]), Find(english, target, lines[1]));
                    possible.Add(couple);
                    if (link.Contains('=', StringComparison.Ordinal))
                        sure.Add(couple);
                }
            }
        }

        return new HandAligned(lines[0], lines[1], sure, possible);
    }

    private static List<string> Folded(string text)
    {
        var view = new TextView();
        view.Load(text);
        return [.. view.Words.ToArray().Select(word => view.Folded(word).ToString())];
    }

    private static int Find(List<string> words, string name, string text)
    {
        var parts = name.Split('#');
        var (word, nth) = (Folded(parts[0])[0], parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1);
        var places = Enumerable.Range(0, words.Count).Where(i => words[i] == word).ToList();
        return places.Count >= nth ? places[nth - 1] : throw new InvalidDataException($"“{name}” does not stand in “{text}”.");
    }
}
