using System.Collections.Frozen;
using System.Reflection;

namespace Translator.Segmenting;

/// <summary>The word lists beside this file: which there are, what a word in each is, and their words.</summary>
internal static class WordLists
{
    private const string VerbStems = "verb-stems";

    private static readonly FrozenDictionary<string, WordTraits> TraitOf = new Dictionary<string, WordTraits>
    {
        ["finite-verbs"] = WordTraits.FiniteVerb,
        [VerbStems] = WordTraits.FiniteVerb,
        ["letter-names"] = WordTraits.LetterName,
        ["list-letters"] = WordTraits.ListLetter,
        ["sentence-starters"] = WordTraits.Starter,
        ["weak-starters"] = WordTraits.WeakStarter,
        ["postpositions"] = WordTraits.Postposition,
        ["continuations"] = WordTraits.Continuation,
        ["conjunctions"] = WordTraits.Conjunction,
        ["reporting-verbs"] = WordTraits.ReportingVerb,
        ["reporting-nouns"] = WordTraits.ReportingNoun,
        ["light-verbs"] = WordTraits.LightVerb,
        ["names"] = WordTraits.Name,
        ["pair-nouns"] = WordTraits.PairNoun,
        ["copulas"] = WordTraits.Copula,
        ["titles"] = WordTraits.Title,
        ["abbreviations"] = WordTraits.Abbreviation,
        ["before-numbers"] = WordTraits.BeforeNumber,
        ["open-words"] = WordTraits.OpenWord,
        ["list-labels"] = WordTraits.ListLabel,
        ["caption-openers"] = WordTraits.CaptionOpener,
        ["clause-openers"] = WordTraits.ClauseOpener,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lists' names, which are the names of their files and of the settings that extend them.</summary>
    public static IEnumerable<string> Names => TraitOf.Keys.Order(StringComparer.Ordinal);

    public static bool Exists(string list) => TraitOf.ContainsKey(list);

    /// <summary>Every word of every list.</summary>
    public static IEnumerable<KeyValuePair<string, WordTraits>> All() => TraitOf.Keys.SelectMany(list => Traits(list, Read(list)));

    /// <summary>Words as the given list would hold them; stems become all their forms.</summary>
    public static IEnumerable<KeyValuePair<string, WordTraits>> Traits(string list, IEnumerable<string> words)
    {
        var trait = TraitOf[list];
        return list.Equals(VerbStems, StringComparison.OrdinalIgnoreCase)
            ? words.SelectMany(stem => VerbForms.Of(stem).Select(form => KeyValuePair.Create(form, trait)).Append(KeyValuePair.Create(stem, WordTraits.VerbStem)))
            : words.Select(word => KeyValuePair.Create(word, trait));
    }

    private static IEnumerable<string> Read(string list)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Segmenting.Data.{list}.txt")
            ?? throw new InvalidOperationException($"The word list {list}.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            foreach (var word in (comment < 0 ? line : line[..comment]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return word;
        }
    }
}
