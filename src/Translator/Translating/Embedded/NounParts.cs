namespace Translator.Translating.Embedded;

/// <summary>What the words and phrases inside a noun phrase are to it.</summary>
internal static class NounParts
{
    /// <summary>The phrase that an adjective takes with it behind its noun, as in "soldiers equipped with"; null for none.</summary>
    public static Node? Complement(NounNode noun, Word word) =>
        word.Pos == PartOfSpeech.Adjective ? noun.Inside.Find(n => n is PostNode p && word.Entry?.PrepositionFor(p.Marker) is not null) : null;

    /// <summary>True for a participle with nothing of its own, which stands before its noun: ٹوٹی ہوئی کرسی, the broken chair.</summary>
    public static bool IsShortParticiple(Node part) =>
        part is ClauseNode { Parts.Count: 0, Agentive: false, Verb: { Stands: VerbGroup.Standing.Adjectival, Done: true, Negated: false } verb } && !verb.Entry.Senses[0].Contains(' ', StringComparison.Ordinal);

    /// <summary>اس عورت سے جس نے: the woman who, for the clause says which one.</summary>
    public static void TellApart(NounNode noun)
    {
        if (noun is { Head.Pos: PartOfSpeech.Noun, Before: [{ Pronoun.Kind: "near" or "far" } pointer, ..] })
            pointer.English = ["the"];
    }

    /// <summary>The word after this one, or null.</summary>
    public static Word? Next(List<Word> words, Word word) => words.IndexOf(word) is var at && at + 1 < words.Count ? words[at + 1] : null;

    /// <summary>True for an ordinal that may rank: دوسرا بڑا is the second largest.</summary>
    public static bool Ranks(Word word) =>
        word.Entry?.Urdu is "دوسرا" or "تیسرا" or "چوتھا" or "پانچواں" || (word.Kind == TokenKind.Number && NounNumber.Ordinal(word));

    /// <summary>دو سال بڑا: two years older.</summary>
    public static void Age(NounNode noun, NounNode measure, bool compares)
    {
        if (noun is { Heads.Count: 0, Before: [{ Entry.Urdu: "بڑا" or "چھوٹا" } years] } && NounKinds.IsTime(measure.Head?.Entry))
            years.English = [(years.Entry!.Urdu == "بڑا", compares) switch { (true, true) => "old", (true, _) => "older", (_, true) => "young", _ => "younger" }];
    }
}
