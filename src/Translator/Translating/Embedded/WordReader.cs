namespace Translator.Translating.Embedded;

/// <summary>Groups tokens into words by longest match, and settles each word's class by its neighbours.</summary>
internal sealed class WordReader(Lexicon lexicon, Analyser analyser, Transliterator transliterator, Counts counts)
{
    private const int LongestPhrase = 6;

    private readonly NounNeighbours _neighbours = new(counts);

    private readonly CountReader _counting = new(lexicon);

    /// <summary>The words of a sentence, in order.</summary>
    public List<Word> Read(List<Token> tokens)
    {
        JoinedWords.Part(tokens, analyser);
        var words = new List<Word>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var word = tokens[i].Kind switch
            {
                TokenKind.Number => _counting.At(tokens, i),
                TokenKind.Word => WordAt(tokens, i, words),
                TokenKind.Foreign => new Word
                {
                    First = i,
                    End = i + 1,
                    Kind = TokenKind.Foreign,
                    Text = tokens[i].Text,
                    Pos = PartOfSpeech.Name,
                    English = [tokens[i].Text],
                },
                _ => new Word { First = i, End = i + 1, Kind = tokens[i].Kind, Text = tokens[i].Text, Pos = PartOfSpeech.Particle },
            };
            words.Add(word);
            i = word.End;
        }

        Understood.Supply(words, analyser);
        Prepositions.Settle(words, lexicon);
        PlaceNames.Join(words);
        Compounds.Join(words, lexicon);
        _neighbours.Part(words);
        return words;
    }

    private Word WordAt(List<Token> tokens, int at, List<Word> before)
    {
        var text = tokens[at].Text;
        if (Numerals.IsSmall(text) && at + 1 < tokens.Count && Numerals.IsScale(tokens[at + 1].Text))
        {
            var end = at + 2;
            while (end < tokens.Count && Numerals.IsScale(tokens[end].Text))
                end++;
            if (Numerals.Scaled(text, tokens.GetRange(at + 1, end - at - 1).Select(t => t.Text).ToArray()) is { } count)
                return CountReader.MoreOrLess(tokens, Phrase(tokens, at, end - at, [], true, PartOfSpeech.Numeral, [count]));
        }

        if (Numerals.IsSmall(text) && at + 1 < tokens.Count && tokens[at + 1].Text == "گنا" && analyser.Find(text).Entries is [{ Pos: PartOfSpeech.Numeral } factor, ..])
        {
            var more = at + 2 < tokens.Count ? tokens[at + 2].Text switch { "زیادہ" => " more", "کم" => " less", _ => "" } : "";
            return Phrase(tokens, at, more.Length > 0 ? 3 : 2, [], true, PartOfSpeech.Adverb, [$"{factor.Senses[0]} times{more}"]);
        }

        if (text == "نمبر" && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number && (at + 2 >= tokens.Count || tokens[at + 2].Kind != TokenKind.Word || !Numerals.IsScale(tokens[at + 2].Text)))
            return Phrase(tokens, at, 2, [], false, PartOfSpeech.Name, ["number " + tokens[at + 1].Text]);
        if (text is "کوئی" or "کسی" && at + 2 < tokens.Count && tokens[at + 1].Text == "اور" && tokens[at + 2].Kind == TokenKind.Word && analyser.Find(tokens[at + 2]).Entries is [{ Pos: PartOfSpeech.Noun }, ..])
            return Phrase(tokens, at, 2, [], false, PartOfSpeech.Determiner, ["any other", "another"]);
        if (at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number && IsNumbered(tokens, at))
        {
            var numbered = Phrase(tokens, at, 2, [], false, PartOfSpeech.Name, [$"{(text == "شکل" ? "figure" : analyser.Find(tokens[at]).Entries[0].Senses[0])} {tokens[at + 1].Text}"]);
            numbered.Apart = true;
            return numbered;
        }

        var phrase = PhraseAt(tokens, at, before) ?? Derived(tokens, at);
        var (letters, taken) = LetterNames.Read(tokens, at);
        if (phrase is not null && phrase.End - at >= taken)
            return phrase;
        if (taken > 0)
            return Phrase(tokens, at, taken, [], false, PartOfSpeech.Name, [letters]);
        var found = analyser.Find(tokens[at]);
        var word = new Word
        {
            First = at,
            End = at + 1,
            Kind = TokenKind.Word,
            Text = text,
            Verbs = found.Verbs,
            Pronoun = found.Pronoun,
            Others = found.Entries,
        };
        WordClass.Settle(word, found, tokens, at, before, lexicon, analyser, counts);
        if (found.IsEmpty && word.English is null && !WordClass.IsFunction(text))
        {
            word.Unknown = true;
            word.English = transliterator.Name(text);
            word.Pos = PartOfSpeech.Name;
        }

        return word;
    }

    private static readonly HashSet<string> Numbered =
        ["جدول", "شکل", "ضمیمہ", "ضمیمے", "باب", "صفحہ", "صفحے", "سوال", "مرحلہ", "مرحلے", "سطح", "آرٹیکل", "دفعہ", "شق", "زمرہ", "زمرے", "کیٹگری", "کیٹیگری", "لیول", "گروپ", "کمرہ", "کمرے", "سبق", "پرواز", "فلائٹ", "اپالو", "اپولو"];

    // جدول 4 میں: table 4, where the figure counts nothing behind it.
    private bool IsNumbered(List<Token> tokens, int at) =>
        Numbered.Contains(tokens[at].Text) && analyser.Find(tokens[at]).Entries.Length > 0
        && (at + 2 >= tokens.Count || tokens[at + 2].Kind != TokenKind.Word || tokens[at + 2].Text is "میں" or "کے" or "کی" or "کا" or "سے" or "پر" or "کو" or "نے" or "تک" or "اور" or "ہے" or "دیکھیں");

    // شائع کردہ is "published", غیر سرکاری "non-official": made where they are met.
    private Word? Derived(List<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Count || tokens[at + 1].Kind != TokenKind.Word)
            return null;
        if (tokens[at + 1].Text is "کردہ" or "شدہ" && lexicon.Compound(tokens[at].Text, "کر") is { Transitive: not false } act)
            return Phrase(tokens, at, 2, [], false, PartOfSpeech.Adjective, [.. act.Senses.Select(EnglishForms.Participle)]);
        if (tokens[at].Text == "غیر" && analyser.Find(tokens[at + 1]).Entries is [{ Pos: PartOfSpeech.Adjective or PartOfSpeech.Name } denied, ..])
            return Phrase(tokens, at, 2, [], false, PartOfSpeech.Adjective, [.. denied.Senses.Where(s => !s.Contains(' ', StringComparison.Ordinal)).DefaultIfEmpty(denied.Senses[0]).Select(s => "non-" + s)]);
        return null;
    }

    private Word? PhraseAt(List<Token> tokens, int at, List<Word> before)
    {
        var tail = PostpositionAfterPossessive(tokens, at, before);
        if (tail is not null)
            return tail;
        var longest = Math.Min(Math.Min(analyser.Find(tokens[at]).Longest, LongestPhrase), tokens.Count - at);
        if (longest < 2 || tokens[at + 1].Kind != TokenKind.Word || !lexicon.MayOpen(tokens[at].Text, tokens[at + 1].Text))
            return null;
        if (longest > 2 && !lexicon.Opens(tokens[at].Text, tokens[at + 1].Text))
            longest = 2;
        for (var count = longest; count >= 2; count--)
        {
            if (!AllWords(tokens, at, count))
                continue;
            var head = count == 2 ? tokens[at].Text : string.Join(' ', tokens.GetRange(at, count - 1).Select(t => t.Text));
            var (entries, plural) = analyser.Phrase(head, tokens[at + count - 1].Text);
            if (entries.Length > 0 && IsStillNoun(entries[0], tokens, at + count))
                continue;
            if (entries.Length > 0 && before.Count > 0 && entries[0].Urdu is "کوئی مسئلہ نہیں" or "کوئی بات نہیں" && before[^1].Kind is not (TokenKind.Punctuation or TokenKind.OpenQuote or TokenKind.End))
                continue;
            // ٹھیک ہے is an answer only where it stands alone.
            if (entries.Length > 0 && entries[0].Pos == PartOfSpeech.Expression && (tokens[at + count - 1].Text == "ہے" || (count > 2 && tokens[at + count - 1].Text == "کہ" && tokens[at + count - 2].Text == "ہے")) && before.Count > 0 && before[^1].Kind is not (TokenKind.Punctuation or TokenKind.OpenQuote or TokenKind.End))
                continue;
            // میرا سر درد کر رہا ہے: it hurts.
            if (entries.Length > 0 && count == 2 && tokens[at + 1].Text == "درد" && at + 2 < tokens.Count && tokens[at + 2].Text.StartsWith("کر", StringComparison.Ordinal))
                continue;
            // دو دن میں: what is counted is no set phrase.
            if (entries.Length > 0 && count == 2 && entries[0].Pos is PartOfSpeech.Adverb or PartOfSpeech.Expression && before.Count > 0 && (before[^1].Pos == PartOfSpeech.Numeral || before[^1].Kind == TokenKind.Number) && tokens[at + 1].Text is "میں" or "سے" or "تک" or "بھر")
                continue;
            // زیادہ تر لوگ: most people.
            if (entries.Length > 0 && count == 2 && entries[0].Urdu == "زیادہ تر" && at + 2 < tokens.Count && tokens[at + 2].Kind == TokenKind.Word && analyser.Find(tokens[at + 2]).Entries is [{ Pos: PartOfSpeech.Noun } most, ..] && NounKinds.IsSomeone(most))
                return Phrase(tokens, at, 2, [], true, PartOfSpeech.Determiner, ["most"]);
            // The genitive is grammar's affair, not part of an expression.
            if (entries.Length > 0 && entries[0].Pos is PartOfSpeech.Expression or PartOfSpeech.Pronoun && entries[0].Senses[0].EndsWith("'s", StringComparison.Ordinal))
                continue;
            // بہادری اور عزم سے: the postposition belongs to both.
            if (entries.Length > 0 && count == 2 && entries[0].Pos is PartOfSpeech.Adverb or PartOfSpeech.Expression && tokens[at + 1].Text is "سے" or "میں" or "پر" && before.Count > 1
                && before[^1].Is(PartOfSpeech.Conjunction, "اور") && before[^2].IsNoun && before[^2].Entry?.NameKind == "" && analyser.Find(tokens[at]).Entries.Length > 0)
                continue;
            // کیا حال ہے greets; آپ کا کیا حال ہے asks after someone.
            if (entries.Length > 0 && before.Count > 0 && (before[^1].IsGenitive || before[^1].Pronoun?.Marker == "کا") && tokens[at].Text == "کیا")
                continue;
            if (entries.Length > 0)
                return Nominal(Phrase(tokens, at, count, entries, plural, entries[0].Pos, null), tokens[at + count - 1].Text);
        }

        return null;
    }

    // A fixed expression that ends in a noun stands where a noun phrase stands, its English as it is.
    private Word Nominal(Word phrase, string last)
    {
        if (phrase.Pos != PartOfSpeech.Expression || phrase.Text.StartsWith("براہ ", StringComparison.Ordinal) || (!phrase.Text.StartsWith("کوئی", StringComparison.Ordinal) && !analyser.Find(last).Entries.Any(e => e.Pos == PartOfSpeech.Noun)))
            return phrase;
        phrase.Pos = PartOfSpeech.Name;
        phrase.Plural = phrase.Entry!.Senses[0].EndsWith('s') || phrase.Entry.Senses[0].EndsWith("people", StringComparison.Ordinal);
        return phrase;
    }

    // کے ہاتھوں is "at the hands of", but کے ہاتھوں کو are hands.
    private static bool IsStillNoun(LexiconEntry entry, List<Token> tokens, int next) =>
        entry.Pos == PartOfSpeech.Postposition && entry.Urdu.EndsWith("ہاتھوں", StringComparison.Ordinal)
        && next < tokens.Count && tokens[next].Text is "کو" or "سے" or "میں" or "پر" or "کا" or "کی" or "کے" or "نے";

    // میرے لیے, ہمارے بارے میں: the possessive swallows the کے of a compound postposition.
    private Word? PostpositionAfterPossessive(List<Token> tokens, int at, List<Word> before)
    {
        if (before.Count == 0 || before[^1].Pronoun?.Marker != "کا")
            return null;
        for (var count = Math.Min(4, tokens.Count - at); count >= 1; count--)
        {
            if (!AllWords(tokens, at, count))
                continue;
            var rest = string.Join(' ', tokens.GetRange(at, count).Select(t => t.Text));
            var entry = lexicon.Exact("کے " + rest).Concat(lexicon.Exact("کی " + rest)).FirstOrDefault(e => e.Pos == PartOfSpeech.Postposition);
            if (entry is not null && !IsStillNoun(entry, tokens, at + count))
                return Phrase(tokens, at, count, [entry], false, PartOfSpeech.Postposition, null);
        }

        return null;
    }

    internal static Word Phrase(List<Token> tokens, int at, int count, LexiconEntry[] entries, bool plural, PartOfSpeech pos, string[]? english) => new()
    {
        First = at,
        End = at + count,
        Kind = TokenKind.Word,
        Text = entries.Length > 0 ? entries[0].Urdu : string.Join(' ', tokens.GetRange(at, count).Select(t => t.Text)),
        Pos = pos,
        Entry = entries.Length > 0 ? entries[0] : null,
        Others = entries,
        Plural = plural,
        English = english,
    };

    private static bool AllWords(List<Token> tokens, int at, int count)
    {
        for (var i = at; i < at + count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
                return false;
        }

        return true;
    }
}
