using Translator.Checking;
using Translator.Checking.Names;
using Translator.Ledger;
using Translator.Segmenting;

namespace Translator.Reviewing.Names;

/// <summary>The names of all documents with their spellings, and the choosing of one. Going through all pairs takes time, so the result is kept until something changes.</summary>
public sealed class NameBook(ReviewTable review, OperationTable operations, ReviewDesk desk)
{
    private readonly Lock _guard = new();
    private long _version = -1;
    private IReadOnlyDictionary<string, NameSpelling> _names = new Dictionary<string, NameSpelling>();

    /// <summary>The names whose Urdu or English holds a text, those with the most spellings first.</summary>
    public IReadOnlyList<NameSpelling> Find(string text, int most)
    {
        var key = UrduKey.Of(text);
        return [.. All().Values
            .Where(n => text.Length == 0 || (key.Length > 0 && n.Key.Contains(key, StringComparison.Ordinal)) || n.Forms.Any(f => f.Key.Contains(text, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(n => n.Forms.Count > 1).ThenByDescending(n => n.Count).ThenBy(n => n.Key, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>Chooses a spelling: machine pairs are respelt, what people worked on is only listed.</summary>
    /// <returns>Null when there is no such name.</returns>
    public NameChange? Choose(string key, string english, bool dryRun, string reviewer)
    {
        if (!All().TryGetValue(key, out var name))
            return null;
        var forms = name.Forms.Select(f => f.Key.ToLowerInvariant()).Concat(Chosen().TryGetValue(key, out var before) ? before.Forms : []).Distinct().Order(StringComparer.Ordinal).ToList();
        var choice = new NameChoice(key, english, forms);
        var choices = new Dictionary<string, NameChoice> { [key] = choice };
        var respelling = new Respelling();
        var (changes, untouched) = (new List<PairChange>(), new List<(long, SegmentRow)>());
        foreach (var (document, row) in review.Holding(key))
        {
            if (respelling.Apply(row.Pair.Segment.Text, row.Pair.Translation.Text!, choices) is not { } text)
                continue;
            if (ReviewRules.IsMachines(row))
                changes.Add(new PairChange(document, row, NameChoices.Respelt(row, text, english)) { Machine = MachineImage.Drop });
            else
                untouched.Add((document, row));
        }

        var result = desk.Finish("name", reviewer, changes, [], dryRun, choice: dryRun ? null : choice);
        return new NameChange(result, changes, untouched);
    }

    private IReadOnlyDictionary<string, NameChoice> Chosen() => operations.Choices();

    private IReadOnlyDictionary<string, NameSpelling> All()
    {
        lock (_guard)
        {
            var version = review.Versions().Aggregate(0L, (sum, v) => sum + (v.Key * 31) + v.Value);
            if (version != _version)
                (_version, _names) = (version, Read());
            var chosen = Chosen();
            return chosen.Count == 0 ? _names : _names.ToDictionary(
                n => n.Key, n => chosen.TryGetValue(n.Key, out var c) ? n.Value with { Chosen = c.English } : n.Value, StringComparer.Ordinal);
        }
    }

    private Dictionary<string, NameSpelling> Read()
    {
        var (urdu, english, content) = (new TextView(), new TextView(), new EnglishContent(new EnglishWords()));
        var found = new List<(int Urdu, int English)>();
        var names = new Dictionary<string, (string Urdu, Dictionary<string, int> Forms)>(StringComparer.Ordinal);
        review.ForEach((ur, en) =>
        {
            urdu.Load(ur);
            english.Load(en);
            content.Load(english);
            NameRegister.Find(urdu, content, found);
            foreach (var (u, e) in found)
            {
                var key = urdu.Folded(urdu.Words[u]).ToString();
                if (!names.TryGetValue(key, out var name))
                    names[key] = name = (urdu.Exact(urdu.Words[u]).ToString(), new Dictionary<string, int>(StringComparer.Ordinal));
                var word = english.Words[e];
                var form = en.Substring(word.Start, Respelling.Bare(english, word).Length);
                name.Forms[form] = name.Forms.GetValueOrDefault(form) + 1;
            }
        });
        return names.ToDictionary(
            n => n.Key,
            n => new NameSpelling(n.Key, n.Value.Urdu, [.. n.Value.Forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal)], null),
            StringComparer.Ordinal);
    }
}
