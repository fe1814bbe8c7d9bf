using System.Text;
using Translator.Checking;
using Translator.Segmenting;
using Translator.Translating;

namespace Translator.Benchmarks.Checking;

/// <summary>Measures the rules on translations by people: false alarms per rule, and how many seeded faults are found.</summary>
internal static class CheckingTable
{
    /// <summary>Prints the tables for every <c>NAME.ur</c> with a <c>NAME.en</c> in a folder.</summary>
    /// <param name="arguments">The folder, and after it word lists, if any are wanted instead of the built-in ones.</param>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments.Length == 0 || !Directory.Exists(arguments[0]))
        {
            Console.Error.WriteLine("Usage: checking FOLDER [WORDS.tsv …] [--show CODE], with NAME.ur and NAME.en in the folder.");
            return 2;
        }

        var show = arguments.IndexOf("--show") is >= 0 and var at ? arguments[at + 1] : null;
        var lists = arguments[1..].ToArray().Where(File.Exists).ToList();
        var senses = lists.Count > 0 ? WordSenses.Read(lists.SelectMany(File.ReadLines)) : WordSenses.BuiltIn;
        var checker = new PairChecker(new CheckingOptions(), senses);
        Console.WriteLine($"{senses.Count:N0} Urdu words known");
        var files = Directory.GetFiles(arguments[0], "*.ur").Order(StringComparer.Ordinal).Where(file => File.Exists(Path.ChangeExtension(file, ".en")));
        var corpora = files.ToDictionary(file => Path.GetFileNameWithoutExtension(file), Read);
        FalseAlarms(corpora, checker, show);
        Seeded(corpora, checker, show);
        return 0;
    }

    private static List<SegmentPair> Read(string file)
    {
        var urdu = Lines(file);
        var english = Lines(Path.ChangeExtension(file, ".en"));
        return [.. urdu.Select((text, i) => Pair(text, english[i], i))];
    }

    // Not ReadLines: U+2028 and its like are content.
    private static string[] Lines(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(file)).TrimEnd('\n').Split('\n');

    private static SegmentPair Pair(string urdu, string english, int index) => new(
        new Segment($"{index}", index + 1, 1, 0, urdu.Length, SegmentKind.Sentence, urdu, UrduKey.Of(urdu)),
        new Translation(english, PairState.Machine, TranslationOrigin.Mt, ""),
        []);

    private static void FalseAlarms(Dictionary<string, List<SegmentPair>> corpora, PairChecker checker, string? show)
    {
        var columns = corpora.Keys.ToList();
        var counts = new Dictionary<(string Code, string Corpus), int>();
        foreach (var (name, pairs) in corpora)
        {
            foreach (var pair in checker.Check(pairs))
            {
                foreach (var code in pair.Flags.Select(flag => flag.Code).Append(pair.Flags.Count > 0 ? "any" : "").Distinct())
                    counts[(code, name)] = counts.GetValueOrDefault((code, name)) + 1;
                if (show is not null && pair.Flags.FirstOrDefault(flag => flag.Code == show) is { } flagged)
                    Console.WriteLine($"  {flagged.Message}\n    {pair.Segment.Text}\n    {pair.Translation.Text}");
            }
        }

        var all = corpora.Values.Sum(pairs => pairs.Count);
        Console.WriteLine($"\n| false alarms | {string.Join(" | ", columns)} | all {all} |\n| --- |{string.Concat(columns.Select(_ => " --- |"))} --- |");
        foreach (var code in PairChecker.Descriptions.Select(rule => rule.Code).Append("any"))
        {
            var cells = columns.Select(column => $"{100.0 * counts.GetValueOrDefault((code, column)) / corpora[column].Count:0.00} %");
            var sum = columns.Sum(column => counts.GetValueOrDefault((code, column)));
            Console.WriteLine($"| {code} | {string.Join(" | ", cells)} | {100.0 * sum / all:0.00} % |");
        }
    }

    private static void Seeded(Dictionary<string, List<SegmentPair>> corpora, PairChecker checker, string? show)
    {
        var found = DefectSeeder.Names.ToDictionary(name => name, _ => (Seeded: 0, Right: 0, Any: 0));
        var (good, bad) = (new List<double>(), new List<double>());
        foreach (var pairs in corpora.Values)
        {
            good.AddRange(checker.Check(pairs).Select(pair => pair.Score!.Value));
            foreach (var name in DefectSeeder.Names)
            {
                // The whole document is checked with the fault in every pair that can have it.
                var random = new Random(20260314);
                var defects = pairs.Select((pair, i) => DefectSeeder.Seed(
                    pair.Segment.Text, pair.Translation.Text!, pairs[(i ^ 1) < pairs.Count ? i ^ 1 : i - 1].Translation.Text!, random)
                    .FirstOrDefault(defect => defect.Name == name)).ToList();
                var seeded = pairs.Select((pair, i) => defects[i] is { } defect ? Pair(pair.Segment.Text, defect.English, i) : pair).ToList();
                foreach (var (pair, defect) in checker.Check(seeded).Zip(defects, (pair, defect) => (pair, defect)))
                {
                    if (defect is null)
                        continue;
                    bad.Add(pair.Score!.Value);
                    var right = pair.Flags.Any(flag => defect.Codes.Contains(flag.Code));
                    var (all, rights, any) = found[name];
                    found[name] = (all + 1, rights + (right ? 1 : 0), any + (pair.Flags.Count > 0 ? 1 : 0));
                    if (!right && show == name)
                        Console.WriteLine($"  {pair.Segment.Text}\n    {defect.English}");
                }
            }
        }

        Console.WriteLine("\n| seeded fault | pairs | found by the right rule | by any rule |\n| --- | --- | --- | --- |");
        foreach (var name in DefectSeeder.Names)
        {
            var (seeded, right, any) = found[name];
            Console.WriteLine($"| {name} | {seeded} | {100.0 * right / seeded:0.0} % | {100.0 * any / seeded:0.0} % |");
        }

        Console.WriteLine($"\nQuality estimate, area under the curve: {Area(good, bad):0.000}");
    }

    // The chance that a good pair scores above a bad one; ties count half.
    private static double Area(List<double> good, List<double> bad)
    {
        var ranked = good.Select(score => (score, IsGood: true)).Concat(bad.Select(score => (score, IsGood: false)))
            .GroupBy(entry => entry.score).OrderBy(group => group.Key);
        var (below, area) = (0L, 0.0);
        foreach (var group in ranked)
        {
            var goodHere = group.Count(entry => entry.IsGood);
            var badHere = group.Count() - goodHere;
            area += goodHere * (below + (badHere / 2.0));
            below += badHere;
        }

        return area / ((double)good.Count * bad.Count);
    }
}
