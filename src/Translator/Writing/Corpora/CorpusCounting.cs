using System.Globalization;
using Translator.Checking;
using Translator.Translating;

namespace Translator.Writing.Corpora;

/// <summary>Counts what a plan holds, in one pass.</summary>
internal static class CorpusCounting
{
    /// <summary>The manifest of a plan, without files.</summary>
    public static CorpusManifest Count(CorpusPlan plan, CorpusOptions options)
    {
        SortedDictionary<string, int> engines = Table(), licences = Table(), collections = Table(), days = Table();
        var parts = new List<CorpusPartCounts>();
        foreach (var part in Enum.GetValues<CorpusPart>())
        {
            var documents = plan.Documents.Where(document => document.Part == part && document.Count > 0).ToList();
            var counts = new CorpusPartCounts { Part = CorpusFiles.NameOf(part), Documents = documents.Count, Pairs = documents.Sum(document => document.Count) };
            long urdu = 0, english = 0;
            foreach (var document in documents)
            {
                Add(licences, document.Source.License ?? CorpusSelection.NoLicence, document.Count);
                Add(collections, document.Collection.Length == 0 ? "/" : document.Collection, document.Count);
                Add(days, document.Summary.Finished!.Value.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), document.Count);
                foreach (var pair in plan.Pairs(document))
                {
                    Add(counts.States, PairNames.Of(pair.Translation.State), 1);
                    Add(engines, pair.Translation.Engine.Length == 0 ? "people" : pair.Translation.Engine, 1);
                    urdu += Words(pair.Segment.Text);
                    english += Words(pair.Translation.Text!);
                }
            }

            parts.Add(counts with { UrduWords = urdu, EnglishWords = english });
        }

        return new CorpusManifest
        {
            Name = options.Name,
            Updated = plan.Documents.Where(document => document.Count > 0).Select(document => document.Summary.Finished!.Value).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(),
            States = [.. plan.Selection.Included.Append(PairState.Approved).Order().Select(PairNames.Of)],
            Selection = Selection(plan.Selection),
            Parts = parts,
            DevPercent = options.DevPercent,
            TestPercent = options.TestPercent,
            Similarity = options.Similarity,
            LeftOut = plan.LeftOut,
            Engines = engines,
            Licences = licences,
            Collections = collections,
            Days = days,
        };
    }

    private static SortedDictionary<string, IReadOnlyList<string>> Selection(CorpusSelection selection)
    {
        var asked = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in ((string, IReadOnlyList<string>)[])
        [
            ("source", selection.Sources),
            ("collection", selection.Collections),
            ("licence", selection.Licences),
            ("since", selection.Since is { } since ? [Day(since)] : []),
            ("until", selection.Until is { } until ? [Day(until)] : []),
        ])
        {
            if (values.Count > 0)
                asked.Add(name, values);
        }

        return asked;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SortedDictionary<string, int> Table() => new(StringComparer.Ordinal);

    private static void Add(SortedDictionary<string, int> table, string name, int count) => table[name] = table.GetValueOrDefault(name) + count;

    private static int Words(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }

        return words;
    }
}
