namespace Translator.Translating.Embedded;

/// <summary>Finds the words and phrases that ask.</summary>
internal static class Questions
{
    /// <summary>True when a part of the clause asks who, what, where, when, how or why.</summary>
    public static bool Asks(ClauseNode clause) => clause.Parts.Exists(IsQuestion);

    private static readonly HashSet<string> QuestionAdverbs = ["کہاں", "کدھر", "کب", "کیوں", "کیسے", "کس طرح", "کیونکر", "کب تک", "کب سے"];

    /// <summary>True for a phrase that asks.</summary>
    public static bool IsQuestion(Node? node) => node switch
    {
        AdverbNode adverb => QuestionAdverbs.Contains(adverb.Word.Text) || adverb.Word.Text.StartsWith("کتن", StringComparison.Ordinal),
        NounNode noun => noun.Pronoun is { Text: "کیا" } or { Pronoun.Kind: "question" } || noun.Owner is NounNode { Pronoun.Pronoun.Kind: "question" } || noun.Before.Exists(IsQuestion),
        PostNode post => IsQuestion(post.Inner),
        _ => false,
    };

    private static bool IsQuestion(Word word) =>
        word.Pronoun?.Kind == "question" || word.English is ["how"] || word.Entry?.Urdu is "کیسا" or "کتنا" or "کتنی" or "کتنے" or "کونسا" or "کون سا" or "کونسی" or "کون سی" or "کونسے" or "کون سے";
}
