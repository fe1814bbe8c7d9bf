namespace Translator.Translating.Embedded;

/// <summary>Joins a light verb to the nominal words before it where the lexicon has the pair as one verb.</summary>
internal static class Compounds
{
    /// <summary>Takes the nominal words out of the list and marks the verb with the compound they make.</summary>
    public static void Join(List<Word> words, Lexicon lexicon)
    {
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (!words[i].IsVerb || words[i].Verbs.Length == 0)
                continue;
            var last = i - 1;
            while (last > 0 && words[last].Pos == PartOfSpeech.Particle && words[last].Text is "نہیں" or "نہ" or "مت" or "بھی" or "ہی" or "تو")
                last--;
            // شادی کبھی کریں گے, حل کیسے کرنا: one adverb may part the two.
            if (last > 0 && words[last] is { Pos: PartOfSpeech.Adverb } between && between.Text is "کبھی" or "کیسے" or "کیوں" or "کب" or "کہاں" or "ابھی" or "کیسے" or "جلدی" or "ضرور" or "کتنی" or "کتنا" or "اب" && words[last - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.Adjective)
                last--;
            var taken = Match(words, i, last, lexicon);
            if (taken > 0)
            {
                words.RemoveRange(last - taken + 1, taken);
                i -= taken;
            }
        }
    }

    private static int Match(List<Word> words, int verb, int last, Lexicon lexicon)
    {
        if (words[last].Kind != TokenKind.Word)
            return 0;
        var nominal = words[last];
        var longest = Math.Max(lexicon.LongestCompoundTo(nominal.Text), nominal.Entry is { } e ? lexicon.LongestCompoundTo(e.Urdu) : 0);
        longest = Math.Max(longest, lexicon.LongestCompoundTo(nominal.Text.AsSpan(nominal.Text.LastIndexOf(' ') + 1)));
        for (var count = Math.Min(longest, last + 1); count >= 1; count--)
        {
            var first = last - count + 1;
            if (words[first].Kind != TokenKind.Word)
                continue;
            var text = count == 1 ? nominal.Text : string.Join(' ', words.GetRange(first, count).Select(w => w.Text));
            foreach (var reading in Likely(words, verb))
            {
                var compound = lexicon.Compound(text, reading.Root)
                    ?? (count == 1 && nominal.Entry is { } entry ? lexicon.Compound(entry.Urdu, reading.Root) : null);
                if (compound is null || !Allowed(words, first, count, verb, reading, compound))
                    continue;
                if (Attribute(words, first, count, reading))
                {
                    words[verb].Attribute = words[first - 1];
                    first--;
                    count++;
                }

                words[verb].Compound = compound;
                words[verb].Verbs = [.. words[verb].Verbs.Where(r => r.Root == reading.Root)];
                return count;
            }
        }

        return 0;
    }

    // آگ لگا دی: before a vector the stem is meant, of which the word may be another verb's participle.
    private static IEnumerable<VerbReading> Likely(List<Word> words, int verb)
    {
        var readings = words[verb].Verbs;
        var next = verb + 1 < words.Count ? words[verb + 1] : null;
        return readings.Length > 1 && next is { IsVerb: true, Compound: null } && next.Verbs.Any(v => v.Root is "دے" or "لے" or "سک" or "رہ" or "چک" or "ڈال" or "رکھ") ? readings.OrderBy(r => r.Form == VerbForm.Root ? 0 : 1) : readings;
    }

    // An experiencer must be there: حق ہے alone is no "have the right".
    private static bool Marked(List<Word> words, int first, string marker)
    {
        while (first > 1 && (words[first - 1].Pos == PartOfSpeech.Particle || words[first - 1].Text == "مزید"))
            first--;
        if (marker == "کا")
            return first > 0 && (words[first - 1].IsGenitive || words[first - 1].Pronoun?.Marker == "کا");
        for (var i = first - 1; i >= 0 && words[i].Pos != PartOfSpeech.Conjunction && words[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Foreign; i--)
        {
            if (words[i].Pronoun?.Marker == marker || words[i].Is(PartOfSpeech.Postposition, marker))
                return true;
        }

        return false;
    }

    // ہوں and ہو are copulas unless a verb form is built on them.
    private static bool StandsAlone(List<Word> words, int verb) =>
        words[verb].Text is "ہوں" or "ہو" && (verb + 1 >= words.Count || (!words[verb + 1].IsVerb && words[verb + 1].Text is not ("گا" or "گے" or "گی")));

    // An adjective of the nominal: "suffer heavy losses", not "suffer losses" of something heavy.
    private static bool Attribute(List<Word> words, int first, int count, VerbReading reading)
    {
        if (count != 1 || first == 0 || words[first].Pos != PartOfSpeech.Noun || reading.Root is not ("کر" or "لے" or "اٹھا" or "ڈال" or "پہنچا" or "دے"))
            return false;
        var before = words[first - 1];
        return before.Pos == PartOfSpeech.Adjective && before.Kind == TokenKind.Word && before.Entry is not null && before.Entry.Frames.Length == 0 && before.Entry.Urdu is not ("پورا" or "بھرپور" or "تمام" or "ایسا")
            && !(first > 1 && words[first - 2].Kind == TokenKind.Word && words[first - 2].Pos is PartOfSpeech.Numeral or PartOfSpeech.Determiner or PartOfSpeech.Particle);
    }

    private static bool Allowed(List<Word> words, int first, int count, int verb, VerbReading reading, LexiconEntry compound)
    {
        var nominal = words[first];
        if (count == 1 && (nominal.Text is "رہا" or "رہے" or "رہی" || (first > 0 && nominal.Pos == PartOfSpeech.Noun && NounKinds.IsContainer(words[first - 1].Entry))))
            return false;
        // A bare copula says what something is: only a state is one verb with it.
        if (reading.Form is VerbForm.Present or VerbForm.Past || StandsAlone(words, verb))
            return (compound.SubjectMarker is { } marker && Marked(words, first, marker))
                || (compound.Senses[0].StartsWith("be ", StringComparison.Ordinal) && (nominal.Pos != PartOfSpeech.Noun || count > 1));
        // What has an owner of its own is an object: اپنا گھر بنایا.
        if (nominal.Pos == PartOfSpeech.Noun && reading.Root != "ہو" && compound.ObjectMarker != "کا" && compound.SubjectMarker != "کا" && Owned(words, first, compound))
            return false;
        // یہ کام کرنا: the pronoun points to the nominal where it cannot be the subject.
        if (count == 1 && first > 0 && nominal.Pos == PartOfSpeech.Noun && words[first - 1].Pronoun is { Determiner.Length: > 0, Oblique: false, Kind: "near" or "far" } pointer && ((reading.Form == VerbForm.Infinitive && pointer.Kind == "near") || HasAgent(words, first)))
            return false;
        // With an adjective or a count of its own the nominal is a noun phrase, not half a verb.
        if (first > 0 && nominal.Pos == PartOfSpeech.Noun && !(reading.Root == "ہو" && compound.Senses[0].StartsWith("be ", StringComparison.Ordinal)))
        {
            var before = words[first - 1];
            if (before.Kind == TokenKind.Number || before.Pos is PartOfSpeech.Numeral or PartOfSpeech.Determiner || (count > 1 && before.Pos == PartOfSpeech.Adjective)
                || (first > 1 && before.Pos == PartOfSpeech.Adjective && words[first - 2].Pos is PartOfSpeech.Numeral or PartOfSpeech.Determiner))
                return false;
        }

        return true;
    }

    private static bool HasAgent(List<Word> words, int before)
    {
        for (var i = before - 1; i >= 0 && !words[i].IsVerb && words[i].Pos != PartOfSpeech.Conjunction; i--)
        {
            if (words[i].Is(PartOfSpeech.Postposition, "نے"))
                return true;
        }

        return false;
    }

    // A verb that keeps its noun in English leaves it to any owner, another only to اپنا.
    private static bool Owned(List<Word> words, int first, LexiconEntry compound)
    {
        var owner = first > 1 && words[first - 1].Pos == PartOfSpeech.Adjective ? words[first - 2] : first > 0 ? words[first - 1] : null;
        if (owner is null)
            return false;
        return compound.Senses[0].Contains(" a ", StringComparison.Ordinal) ? owner.IsGenitive || owner.Pronoun?.Marker == "کا"
            : compound.Transitive == false && owner.Pronoun?.Kind == "self";
    }
}
