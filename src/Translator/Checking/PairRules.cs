using Translator.Checking.Names;
using Translator.Checking.Rules;

namespace Translator.Checking;

/// <summary>The rules, in the order in which a pair meets them.</summary>
internal static class PairRules
{
    /// <summary>Every rule, fresh for one document.</summary>
    public static IReadOnlyList<IPairRule> All(CheckingOptions options, IEnumerable<GlossaryTerm> glossary, NameRegister names) =>
    [
        new EmptyRule(),
        new DraftRule(),
        new CopyRule(),
        new UrduLeftRule(),
        new WrongScriptRule(),
        new LeakRule(),
        new NumbersRule(),
        new NegationRule(),
        new MismatchRule(options.MismatchThreshold),
        new LengthRule(options.LengthTolerance),
        new EndMarkRule(),
        new QuotesRule(),
        new CodesRule(),
        new RepeatsRule(),
        new SentencesRule(),
        new TermRule(glossary),
        new NameRule(names),
        new InconsistentRule(),
    ];
}
