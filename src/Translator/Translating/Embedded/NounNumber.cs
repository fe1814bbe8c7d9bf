namespace Translator.Translating.Embedded;

/// <summary>The number of noun phrases and the forms that show it.</summary>
internal static class NounNumber
{
    /// <summary>Wordings of a head in its number.</summary>
    public static string[] Inflected(Word word, bool plural)
    {
        var senses = NounWriter.Senses(word);
        if (!plural || word.Pos == PartOfSpeech.Name || word.English is not null || word.Entry is not { } entry || entry.Uncountable || entry.PluralOnly)
            return senses;
        return entry.PluralSenses;
    }

    /// <summary>True when the phrase is plural in English.</summary>
    public static bool IsPlural(NounNode noun)
    {
        if (noun.Members.Count > 1)
            return true;
        if (noun.Pronoun?.Pronoun is { } form)
            return form.Plural;
        if (noun.Head is not { } head)
            return noun.Before.Exists(w => w.Pos == PartOfSpeech.Numeral && (w.Plural || w.Text.EndsWith("وں", StringComparison.Ordinal)));
        if (head.Plural || head.Entry?.PluralOnly == true)
            return true;
        // بچے without a postposition is the plural of بچہ.
        if (!noun.Oblique && head is { Pos: PartOfSpeech.Noun, Entry: { } entry } && entry.Urdu != head.Text && head.Text.EndsWith('ے') && !NounKinds.IsTime(entry)
            && !noun.Before.Exists(w => w.Text == "ایک"))
            return true;
        foreach (var word in noun.Before)
        {
            if (word.Pos == PartOfSpeech.Numeral && word.Text != "ایک" && word.Plural | word.Kind == TokenKind.Word && !Ordinal(word))
                return true;
            if (word.Text is "کئی" or "چند" or "تمام" or "دونوں" or "بہت سے" or "بہت سی" or "متعدد" or "بعض" or "سارے" or "مختلف" or "تینوں" or "چاروں")
                return true;
        }

        return false;
    }

    /// <summary>True for a figure with an ordinal ending.</summary>
    public static bool Ordinal(Word word) => word.Text.Length > 2 && char.IsAsciiDigit(word.Text[0]) && char.IsAsciiLetter(word.Text[^1]);
}
