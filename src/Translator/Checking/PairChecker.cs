using Translator.Checking.Names;

namespace Translator.Checking;

/// <summary>Runs the rules over pairs and estimates how good each is.</summary>
public sealed class PairChecker
{
    private readonly CheckingOptions _options;
    private readonly WordSenses _senses;

    /// <summary>Creates a checker.</summary>
    /// <param name="options">What to check and how strictly.</param>
    /// <param name="senses">What Urdu words may become; without them only names tell a stranger from a translation.</param>
    public PairChecker(CheckingOptions options, WordSenses senses)
    {
        _options = options;
        _senses = senses;
        if (UnknownRule(options) is { } unknown)
            throw new ArgumentException($"Checking:Off names the rule “{unknown}”, which does not exist.", nameof(options));
    }

    /// <summary>Code, severity and description of every rule.</summary>
    public static IReadOnlyList<(string Code, FlagSeverity Severity, string Description)> Descriptions { get; } =
        [.. PairRules.All(new CheckingOptions(), [], new NameRegister()).Select(rule => (rule.Code, rule.Severity, rule.Description))];

    /// <summary>
    /// Checks the pairs of one document. They are gone through twice, first to see which names and sentences recur;
    /// the result is streamed and holds each pair with its flags and its score.
    /// </summary>
    /// <param name="pairs">The pairs in order; flags they carry already are replaced.</param>
    /// <param name="glossary">Terms whose English is fixed.</param>
    /// <param name="names">The collection's names; what this document shows is added. A new register when null.</param>
    public IEnumerable<SegmentPair> Check(
        IEnumerable<SegmentPair> pairs, IEnumerable<GlossaryTerm>? glossary = null, NameRegister? names = null)
    {
        var rules = Rules(glossary ?? [], names ?? new NameRegister());
        var dictionary = new EnglishWords();
        var surveyed = new PairView(dictionary);
        var documentRules = rules.OfType<IDocumentRule>().ToArray();
        var frequencies = new StemFrequencies();
        foreach (var pair in pairs)
        {
            surveyed.Load(pair);
            frequencies.Add(surveyed.Content);
            foreach (var rule in documentRules)
                rule.Survey(surveyed);
        }

        var flags = new List<Flag>();
        var evidence = new WordEvidence(_senses, frequencies);
        foreach (var view in Neighbourhood.Of(pairs, dictionary, evidence))
        {
            flags.Clear();
            foreach (var rule in rules)
            {
                rule.Check(view, flags);
                // Of nothing there is nothing more to say.
                if (flags.Count > 0 && rule is Checking.Rules.EmptyRule)
                    break;
            }

            yield return view.Pair with { Flags = flags.Count == 0 ? [] : [.. flags], Score = QualityEstimate.Of(view, flags) };
        }
    }

    /// <summary>The first name in <see cref="CheckingOptions.Off"/> that is no rule's; null when all are.</summary>
    internal static string? UnknownRule(CheckingOptions options) =>
        options.Off.FirstOrDefault(code => !Descriptions.Any(rule => rule.Code.Equals(code, StringComparison.OrdinalIgnoreCase)));

    private IPairRule[] Rules(IEnumerable<GlossaryTerm> glossary, NameRegister names) =>
        [.. PairRules.All(_options, glossary, names).Where(rule => !_options.Off.Contains(rule.Code, StringComparer.OrdinalIgnoreCase))];
}
