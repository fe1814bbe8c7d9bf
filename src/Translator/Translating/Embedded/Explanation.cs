namespace Translator.Translating.Embedded;

/// <summary>Prints what the analysis made of a word.</summary>
internal static class Explanation
{
    /// <summary>One line: the word, its class, its citation form and its senses.</summary>
    public static string Line(Word word)
    {
        if (word.Unknown)
            return $"{word.Text}\tunknown\twritten as {string.Join(" / ", word.English ?? [])}";
        if (word.IsVerb)
        {
            var reading = word.Verbs.Length > 0 ? word.Verbs[0] : default;
            var senses = word.Compound is { } compound ? $"{compound.Urdu} = {string.Join("; ", compound.Senses)}" : $"{reading.Root}نا";
            return $"{word.Text}\tverb {reading.Form.ToString().ToLowerInvariant()}{(reading.Plural ? " plural" : "")}\t{senses}";
        }

        if (word.Pronoun is { } pronoun)
            return $"{word.Text}\tpronoun {pronoun.Kind}\t{pronoun.Subject}{(pronoun.Marker.Length > 0 ? " + " + pronoun.Marker : "")}";
        if (word.Kind != TokenKind.Word)
            return $"{word.Text}\t{word.Kind.ToString().ToLowerInvariant()}\t{string.Join(" / ", NounWriter.Senses(word))}";
        var citation = word.Entry is { } entry && entry.Urdu != word.Text ? $"{entry.Urdu} = " : "";
        return $"{word.Text}\t{word.Pos.ToString().ToLowerInvariant()}{(word.Plural ? " plural" : "")}\t{citation}{string.Join("; ", NounWriter.Senses(word))}";
    }
}
