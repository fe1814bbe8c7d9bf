namespace Translator.Translating.Embedded;

/// <summary>Reads figures with all that belongs to them: scales, ordinal endings, percent, dates, "more than".</summary>
internal sealed class CountReader(Lexicon lexicon)
{
    /// <summary>The figure there with the scales, endings and units that belong to it.</summary>
    public Word At(List<Token> tokens, int at)
    {
        var text = tokens[at].Text;
        var end = at + 1;
        while (end < tokens.Count && tokens[end].Kind == TokenKind.Word && Numerals.IsScale(tokens[end].Text))
            end++;
        if (end > at + 1)
        {
            var scales = tokens.GetRange(at + 1, end - at - 1).Select(t => t.Text).ToArray();
            text = Numerals.Scaled(text, scales) ?? text;
        }
        else if (end < tokens.Count && tokens[end].Kind == TokenKind.Word && tokens[end].Text is "ویں" or "واں" or "وین" or "وے" or "ویں" or "ئی")
        {
            text = char.IsAsciiDigit(text[^1]) ? Numerals.Ordinal(text) : text;
            end++;
        }
        else if (end < tokens.Count && (tokens[end].Text is "ء" or "فیصد" or "فی صد" or "%" or "عیسوی"))
        {
            text = tokens[end].Text is "ء" or "عیسوی" ? text : text.TrimEnd('%') + "%";
            end++;
        }

        if (DateAt(tokens, at) is { } date)
            return date;
        if (end < tokens.Count && tokens[end].Text == "گنا")
            return WordReader.Phrase(tokens, at, end + 1 - at, [], true, PartOfSpeech.Adverb, [text + " times"]);
        return MoreOrLess(tokens, new Word
        {
            First = at,
            End = end,
            Kind = TokenKind.Number,
            Text = text,
            Pos = PartOfSpeech.Numeral,
            English = [text],
            Plural = text is not ("1" or "one"),
        });
    }

    // 14 اگست 1947: one name of a day.
    private Word? DateAt(List<Token> tokens, int at)
    {
        var year = at + 2 < tokens.Count && tokens[at + 2].Text == "،" ? at + 3 : at + 2;
        if (year >= tokens.Count || tokens[at].Text.Length > 2 || tokens[at + 1].Kind != TokenKind.Word || tokens[year].Kind != TokenKind.Number || tokens[year].Text.Length != 4
            || Array.Find(lexicon.Exact(tokens[at + 1].Text), e => e.NameKind == "month") is not { } month)
            return null;
        var end = year + 1 < tokens.Count && tokens[year + 1].Text is "ء" or "عیسوی" ? year + 2 : year + 1;
        return WordReader.Phrase(tokens, at, end - at, [month], false, PartOfSpeech.Name, [$"{tokens[at].Text} {month.Senses[0]} {tokens[year].Text}"]);
    }

    // پانچ لاکھ سے زیادہ لوگ: the measure is part of the count.
    /// <summary>The count with what says that it is more or less.</summary>
    public static Word MoreOrLess(List<Token> tokens, Word number)
    {
        var at = number.End;
        if (at + 2 >= tokens.Count || tokens[at].Text != "سے" || tokens[at + 2].Kind != TokenKind.Word || VerbOrNoun.EndsClause(tokens[at + 2]) || number.English is not { } english)
            return number;
        var than = tokens[at + 1].Text switch { "زیادہ" or "زائد" => "more than ", "کم" => "fewer than ", _ => null };
        if (than is null || tokens[at + 2].Text is "ہے" or "ہیں" or "تھا" or "تھے" or "تھی" or "ہو" or "ہوں" or "کا" or "کی" or "کے")
            return number;
        return new Word { First = number.First, End = at + 2, Kind = TokenKind.Number, Text = number.Text, Pos = PartOfSpeech.Numeral, Plural = true, English = [than + english[0]] };
    }
}
