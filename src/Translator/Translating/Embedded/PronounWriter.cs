namespace Translator.Translating.Embedded;

/// <summary>Writes pronouns, determiners and the other words before a head.</summary>
internal sealed class PronounWriter(NounWriter nouns)
{
    /// <summary>A quantifier without a noun speaks of people, or of everything; null for other determiners.</summary>
    public string[]? Alone(string text, NounWriter.Role role) => text switch
    {
        "سب" => role is NounWriter.Role.Subject or NounWriter.Role.Prepositional ? ["everyone", "all"] : ["all", "everyone"],
        "درجنوں" => ["dozens"],
        "سینکڑوں" => ["hundreds"],
        "ہزاروں" => ["thousands"],
        "لاکھوں" => ["hundreds of thousands"],
        "کروڑوں" => ["millions"],
        "کوئی بھی" or "کسی بھی" => nouns.NoOne ? ["no one"] : ["anyone"],
        _ => null,
    };

    /// <summary>A word before the head.</summary>
    public Slot Before(Word word, bool plural, bool superlative, bool attributive, bool quantity)
    {
        if (nouns.NoOne && word.Text is "کوئی" or "کسی" or "کوئی بھی" or "کسی بھی")
            return Slot.Of("no", word.First);
        if (word.Pronoun is { Kind: "relative" })
            return Slot.Of("the", word.First);
        if (word.Pronoun is { } form)
            return Slot.Of(word.English is { } said ? said[0] : plural ? form.Determiner switch { "this" => "these", "that" => "those", var d => d } : form.Determiner, word.First);
        if (word.Entry?.Urdu == "کیسا")
            return attributive ? Slot.Of("what kind of", word.First) : Slot.Of("how", word.First);
        if (word.Text is "کتنا" or "کتنی" or "کتنے")
            return Slot.Of(!attributive || !quantity ? "how" : plural ? "how many" : "how much", word.First);
        if (word.Text == "ایک" && word.Pos == PartOfSpeech.Numeral)
            return attributive ? new Slot(["a", "one"], [0f, 0.8f], word.First) : Slot.Of("one", word.First);
        var senses = NounWriter.Senses(word);
        if (word.Pos == PartOfSpeech.Adverb && word.Text == "بہت" && attributive && quantity)
            return Slot.Of(plural ? "many" : "much", word.First);
        if (word.Entry?.Urdu == "دوسرا" && plural)
            return Slot.Of("other", word.First);
        if (nouns.Compares && word.Pos == PartOfSpeech.Adjective)
            return Slot.Ranked([.. senses.Select(s => EnglishForms.Compare(s, "more"))], word.First);
        if (superlative)
            return Slot.Ranked([.. senses.Select((s, i) => (i == 0 ? "the " : "the ") + EnglishForms.Compare(s, "most"))], word.First);
        return Slot.Ranked(senses, word.First);
    }

    /// <summary>True for a phrase with کوئی, which a negated verb makes no one or none.</summary>
    public static bool IsIndefinite(Node? node) =>
        node is NounNode noun && (noun.Pronoun?.Text is "کوئی" or "کسی" || noun.Before.Exists(w => w.Text is "کوئی" or "کسی" or "کوئی بھی" or "کسی بھی"));

    /// <summary>A pronoun in its role.</summary>
    public Slot Pronoun(Word word, NounWriter.Role role)
    {
        if (nouns.NoOne && word.Text is "کوئی" or "کسی" or "کوئی بھی")
            return Slot.Of("no one", word.First);
        if (word.Text == "اپنے آپ")
            return Slot.Of(Reflexive, word.First);
        if (word.Pronoun is not { } form)
            return Slot.Ranked(NounWriter.Senses(word), word.First);
        var subject = role == NounWriter.Role.Subject;
        return form switch
        {
            { Kind: "self" } when !subject => Slot.Of(Reflexive, word.First),
            { Kind: "relative" } => nouns.OfPerson
                ? Slot.Of(subject ? "who" : "whom", word.First)
                : role == NounWriter.Role.Prepositional ? Slot.Of("which", word.First) : Slot.Ranked(["that", "which", "who"], word.First, 0.3f),
            { Kind: "near", Urdu: "یہ" } => Slot.Ranked(subject ? ["it", "this"] : ["this", "it"], word.First, 0.4f),
            { Kind: "near", Plural: true } => Slot.Ranked(subject ? ["they", "he"] : ["them", "him"], word.First, 0.5f),
            { Kind: "near", Urdu: "اس" or "اسے" } => Slot.Ranked(subject ? ["he", "it", "she"] : ["it", "him", "her"], word.First, 0.5f),
            _ => Slot.Of(subject ? form.Subject : form.Target, word.First),
        };
    }

    private string Reflexive => nouns.Own switch
    {
        "my" => "myself",
        "our" => "ourselves",
        "your" => "yourself",
        "his" => "himself",
        "her" => "herself",
        "its" => "itself",
        _ => "themselves",
    };
}
