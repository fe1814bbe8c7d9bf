namespace Translator.Translating.Embedded;

/// <summary>Collects words into noun phrases and folds genitives and coordinations, at the end of a list of parts.</summary>
internal static class NounPhrases
{
    /// <summary>Adds a nominal word to the phrase that is being collected, or begins another.</summary>
    public static void Add(List<Node> items, Word word, List<Word> words, int at)
    {
        if (items.Count > 0 && items[^1] is NounNode open && Extends(items, open, word, words, at))
        {
            Put(open, word);
            return;
        }

        if (items.Count > 0 && items[^1] is NounNode)
            NounPhraseFolds.Fold(items, false);
        // جن میں سے کوئی بھی: one of them, whatever noun comes next.
        if (items.Count > 0 && items[^1] is PostNode { Marker: "میں سے" } && word.Text is "کوئی بھی" or "کسی بھی")
        {
            var any = new NounNode { Anchor = word, Closed = true };
            any.Before.Add(word);
            items.Add(any);
            return;
        }

        var noun = new NounNode { Anchor = word };
        // 3 کلومیٹر لمبا: the measure belongs to the adjective.
        if (word.Pos == PartOfSpeech.Adjective && Dimensions.Contains(word.Entry?.Urdu ?? "") && items.Count > 0 && items[^1] is NounNode { Owner: null, Clauses.Count: 0, Heads.Count: 1, Before: [{ Pos: PartOfSpeech.Numeral }] } measure
            && (NounKinds.IsTime(measure.Head!.Entry) || measure.Head.Entry?.NameKind == "unit"))
        {
            noun.Measure = measure;
            items.RemoveAt(items.Count - 1);
        }

        if (word.Pos == PartOfSpeech.Adjective && items.Count > 0 && items[^1] is PostNode post && word.Entry?.PrepositionFor(post.Marker) is not null)
        {
            noun.Inside.Insert(0, post);
            items.RemoveAt(items.Count - 1);
        }

        NounPhraseFolds.Absorb(items, noun);
        Put(noun, word);
        items.Add(noun);
    }

    private static readonly HashSet<string> Dimensions = ["لمبا", "چوڑا", "اونچا", "بلند", "گہرا", "طویل", "وسیع", "دور", "بڑا", "چھوٹا", "پرانا", "قدیم", "وزنی", "موٹا", "بوڑھا"];

    /// <summary>Adds a pronoun: alone, as a determiner of the noun after it, or with the marker fused into it.</summary>
    public static void AddPronoun(List<Node> items, Word word, List<Word> words, int at)
    {
        var form = word.Pronoun;
        if (form?.Marker == "کا")
        {
            items.Add(new GenitiveNode(new NounNode { Pronoun = word, Anchor = word, Closed = true }, null));
            return;
        }

        if (form?.Marker == "کو")
        {
            items.Add(new PostNode(new NounNode { Pronoun = word, Anchor = word, Closed = true }, "کو", null));
            return;
        }

        if (form is { Determiner.Length: > 0 } && PointsTo(words, at))
        {
            Add(items, word, words, at);
            return;
        }

        // احمد، جو بیمار ہے، وہ نہیں آیا: what the clause spoke of is not said again.
        if (word.Text == "وہ" && items is [.., NounNode { Clauses.Count: > 0 }] or [.., NounNode { Clauses.Count: > 0 }, MarkNode { IsComma: true }])
            return;
        items.Add(new NounNode { Pronoun = word, Anchor = word, Closed = true });
    }

    /// <summary>والا after a noun or an infinitive: who or what does or has it.</summary>
    public static void Agent(List<Node> items, Word word, List<Word> words, int at)
    {
        if (items.Count == 0)
            return;
        if (items[^1] is NounNode { Verbal: { } verbal } && at + 1 < words.Count)
        {
            verbal.Agentive = true;
            items.RemoveAt(items.Count - 1);
            var nominal = IsNominal(words[at + 1]) || words[at + 1].Pronoun is { Marker: "کا" } or { Determiner.Length: > 0 };
            if (nominal)
            {
                items.Add(verbal);
                return;
            }

            var those = new NounNode { Anchor = word };
            if (words[at + 1].IsVerb && words[at + 1].Compound is null && words[at + 1].Verbs.Any(v => v.Root == "ہو"))
            {
                // جانے والا ہے: is about to go; otherwise the participle alone is the predicate.
                verbal.Imminent = verbal.Verb!.Entry.Transitive == false && words[at + 1].Text is "ہے" or "ہیں" or "ہوں" or "تھا" or "تھے" or "تھی";
                if (verbal.Imminent && verbal.Parts.Count > 0 && verbal.Parts[0] is NounNode { IsTime: false } subject)
                {
                    verbal.Parts.RemoveAt(0);
                    items.Add(subject);
                }

                those.Inside.Add(verbal);
                items.Add(those);
                return;
            }

            those.Heads.Add(word);
            word.Plural = word.Text is "والے" or "والوں";
            those.Inside.Add(verbal);
            items.Add(those);
            return;
        }

        NounPhraseFolds.Fold(items, false);
        if (items[^1] is NounNode owner && at + 1 < words.Count && IsNominal(words[at + 1]))
        {
            items.RemoveAt(items.Count - 1);
            items.Add(new PostNode(owner, "والا", null));
        }
    }

    /// <summary>True when a nominal word stands there.</summary>
    public static bool Nominal(List<Word> words, int at) => at < words.Count && IsNominal(words[at]);

    /// <summary>دونوں after two phrases that a conjunction joins: both of them.</summary>
    public static bool TakeBoth(List<Node> items, Word word)
    {
        if (word.Text != "دونوں" || items.Count < 3 || items[^1] is not NounNode || items[^2] is not (MarkNode or GenitiveNode))
            return false;
        NounPhraseFolds.Fold(items, false);
        if (items[^1] is not NounNode { Members.Count: 2 } both)
            return false;
        both.Both = word;
        return true;
    }

    private static void Put(NounNode noun, Word word)
    {
        if (word.IsNoun)
            noun.Heads.Add(word);
        else
            noun.Before.Add(word);
    }

    private static bool Extends(List<Node> items, NounNode open, Word word, List<Word> words, int at)
    {
        if (open.Closed || open.Pronoun is not null || open.Verbal is not null || open.Members.Count > 0 || words[at - 1].End != word.First)
            return false;
        if (open.Heads.Count == 0)
            return !(word.Pos == PartOfSpeech.Adjective && NextIsVerb(words, at) && open.Before.TrueForAll(w => w.Pos is PartOfSpeech.Numeral or PartOfSpeech.Determiner || w.Kind == TokenKind.Number));
        if (!word.IsNoun || word.Apart)
            return false;
        var last = open.Heads[^1];
        // پاکستان 14 اگست کو: a date or a day is no part of a name.
        if (word.Entry?.NameKind is "month" or "day" && last.Entry?.NameKind is not ("month" or "day" or "time"))
            return false;
        if (NounKinds.IsContainer(last.Entry) && word.Pos == PartOfSpeech.Noun)
            return true;
        // اقبال اردو کے شاعر تھے: a language is no surname.
        if (last.Entry?.NameKind == "person" && word.Entry?.NameKind == "lang")
            return false;
        if (last.Pos == PartOfSpeech.Name && (word.Pos == PartOfSpeech.Name || word.Entry?.NameKind == "place"))
            return true;
        if (last.Entry?.NameKind == "person" && word is { Pos: PartOfSpeech.Noun } && word.Entry?.NameKind is not ("person" or "title"))
            return false;
        if (word.Entry?.NameKind == "place" || (last.Entry is { } citation && citation.Urdu != last.Text && last.Pos == PartOfSpeech.Noun))
            return false;
        if (word.Pos == PartOfSpeech.Name)
            return last.Entry?.NameKind is "person" or "title" || last.Unknown || !NextIsVerb(words, at);
        if (last.Plural)
            return false;
        // Two bare nouns before the verb are its subject and its object when the clause has no subject yet.
        return !(NextIsVerb(words, at) && items.Count(n => n is NounNode or PostNode { Marker: "نے" }) == 1);
    }

    private static bool NextIsVerb(List<Word> words, int at) =>
        at + 1 < words.Count && (words[at + 1].IsVerb || (words[at + 1].Pos == PartOfSpeech.Particle && at + 2 < words.Count && words[at + 2].IsVerb));

    // یہ کتاب points; یہ کتاب ہے does not.
    private static bool PointsTo(List<Word> words, int at)
    {
        if (at + 1 >= words.Count || !IsNominal(words[at + 1]))
            return false;
        var end = at + 1;
        while (end < words.Count && IsNominal(words[end]) && !(end > at + 1 && words[end].Apart) && !(words[end].Pos is PartOfSpeech.Numeral or PartOfSpeech.Adjective && words[end - 1].IsNoun) && !(words[end].Pos == PartOfSpeech.Name && words[end - 1] is { Pos: PartOfSpeech.Noun, Plural: true }))
            end++;
        while (end < words.Count && words[end].Pos == PartOfSpeech.Particle && words[end].Text is "بھی" or "ہی" or "نہیں" or "نہ" or "تو")
            end++;
        if (!words[at].Pronoun!.Oblique && words[at].Pronoun!.Kind is "near" or "far" && words.GetRange(at + 1, end - at - 1).TrueForAll(w => w.Pos == PartOfSpeech.Adjective))
            return false;
        var marked = end < words.Count && words[end].Pos == PartOfSpeech.Postposition;
        if (words[at].Pronoun!.Kind == "relative" && !words[at].Pronoun!.Oblique)
            return !marked && (at == 0 || words[at - 1].Pos == PartOfSpeech.Conjunction || words[at - 1].Is(PartOfSpeech.Postposition, "نے"));
        if (words[at].Pronoun!.Oblique || words[at].Pronoun!.Kind is not ("near" or "far"))
            return true;
        // A direct form cannot point to a noun that stands in an oblique case.
        if (marked || words[at + 1].Pos is PartOfSpeech.Name || NounKinds.IsTime(words[at + 1].Entry) || words[at + 1].Entry?.NameKind == "lang")
            return false;
        if (words[at].Pronoun!.Kind == "far" && words[at + 1].Pos == PartOfSpeech.Numeral && !words[at].Pronoun!.Plural && words[at + 1].Kind == TokenKind.Number)
            return false;
        if (words[at].Pronoun!.Kind == "far" && end < words.Count && words[end].IsVerb && !words[end].Verbs.Any(v => v.Root == "ہو"))
            return false;
        var copula = end < words.Count && words[end].IsVerb && words[end].Verbs.Any(v => v.Root == "ہو" && v.Form is VerbForm.Present or VerbForm.Past) && words[end].Compound is null;
        // یہ وہ کتاب ہے: with the subject said, it points.
        if (copula && words[at].Pronoun!.Kind == "far" && at > 0 && (words[at - 1].IsNoun || words[at - 1].Pronoun is { Oblique: false }))
            return true;
        // In یہ نظریہ مختلف ہے the adjective is the predicate, and یہ points to the noun.
        return !copula || (end - at > 2 && words[end - 1].Pos == PartOfSpeech.Adjective && words.GetRange(at + 1, end - at - 2).Exists(w => w.IsNoun));
    }

    private static bool IsNominal(Word word) =>
        word.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Foreign
        && word.Pos is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Determiner;
}
