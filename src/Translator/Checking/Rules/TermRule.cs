using System.Collections.Frozen;
using Translator.Segmenting;

namespace Translator.Checking.Rules;

/// <summary>A term of the glossary must have its English.</summary>
internal sealed class TermRule : IPairRule
{
    private readonly FrozenDictionary<string, Term[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;
    private readonly bool _any;

    public TermRule(IEnumerable<GlossaryTerm> glossary)
    {
        var terms = glossary.Select(term => new Term(
            UrduKey.Of(term.Urdu).Split(' '),
            term.English.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            term.MatchCase)).Where(term => term.Urdu[0].Length > 0 && term.English.Length > 0).ToList();
        _any = terms.Count > 0;
        _byFirstWord = terms.GroupBy(term => term.Urdu[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(term => term.Urdu.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Code => "term";

    public FlagSeverity Severity => FlagSeverity.Warning;

    public string Description => "A term of the glossary does not have its English.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (!_any || pair.IsCopy || string.IsNullOrWhiteSpace(pair.English.Text))
            return;
        var words = pair.Urdu.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!_byFirstWord.TryGetValue(pair.Urdu.Folded(words[i]), out var terms))
                continue;
            foreach (var term in terms)
            {
                if (!StandsAt(pair.Urdu, i, term.Urdu))
                    continue;
                if (!term.English.Any(english => Has(pair.English.Text, english, term.MatchCase)))
                    flags.Add(this.On(PairSide.Source, words[i].Start, words[i + term.Urdu.Length - 1].End,
                        $"The glossary says “{term.English[0]}” for “{string.Join(' ', term.Urdu)}”."));
                // The longest term that fits speaks for the words it covers.
                i += term.Urdu.Length - 1;
                break;
            }
        }
    }

    private static bool StandsAt(TextView urdu, int index, string[] term)
    {
        for (var i = 0; i < term.Length; i++)
        {
            if (!urdu.Is(index + i, term[i]))
                return false;
        }

        return true;
    }

    private static bool Has(string english, string term, bool matchCase)
    {
        var comparison = matchCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = english.IndexOf(term, comparison); at >= 0; at = english.IndexOf(term, at + 1, comparison))
        {
            if (at == 0 || !char.IsLetterOrDigit(english[at - 1]))
                return true;
        }

        return false;
    }

    private sealed record Term(string[] Urdu, string[] English, bool MatchCase);
}
