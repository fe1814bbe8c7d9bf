namespace Translator.Translating.Embedded;

/// <summary>Gathers what an infinitive or participle governs and puts the whole in its place among the parts.</summary>
internal static class VerbPhrases
{
    /// <summary>Takes the verb's own phrases off the end of the list and puts the nested clause there.</summary>
    /// <param name="items">Parts so far.</param>
    /// <param name="group">The infinitive or participle.</param>
    /// <param name="learned">True when آنا follows, so that someone knows how to do it.</param>
    public static void Nest(List<Node> items, VerbGroup group, bool learned = false)
    {
        var from = Start(items, group, learned);
        var parts = items.GetRange(from, items.Count - from);
        items.RemoveRange(from, items.Count - from);
        while (parts.Count > 0 && parts[0] is MarkNode)
        {
            items.Add(parts[0]);
            parts.RemoveAt(0);
        }

        var clause = new ClauseNode(parts, group) { Anchor = group.Main };
        if (group.Stands == VerbGroup.Standing.Infinitive)
        {
            items.Add(new NounNode { Verbal = clause, Anchor = group.Main, Closed = true });
            return;
        }

        items.Add(clause);
    }

    // How far left the verb reaches: never over a subject with نے, a comma or a conjunction, and over one bare noun phrase at most.
    private static int Start(List<Node> items, VerbGroup group, bool learned)
    {
        var bare = 0;
        var from = items.Count;
        var transitive = group.Entry.Transitive != false && !group.Passive;
        while (from > 0)
        {
            var item = items[from - 1];
            switch (item)
            {
                case NounNode { IsTime: false } noun:
                    if (bare > 0 || IsSubjectPronoun(noun))
                        return from;
                    // The first phrase of the clause is its subject, unless it stands right before the verb that takes it.
                    if (from == 1 && !(group.Stands == VerbGroup.Standing.Conjunctive && !transitive && (noun.Head?.Entry?.Urdu == "گھر" || NounKinds.IsPlace(noun.Head))) && (items.Count > 1 || (!transitive && group.Stands is VerbGroup.Standing.Conjunctive or VerbGroup.Standing.Adverbial)))
                        return from;
                    if (!transitive && group.Stands is VerbGroup.Standing.Conjunctive && !(noun.Head?.Entry?.Urdu == "گھر" || NounKinds.IsPlace(noun.Head)))
                        return from;
                    bare++;
                    break;
                case PostNode { Marker: "نے" } or MarkNode or ClauseNode { Verb.Stands: VerbGroup.Standing.Finite or VerbGroup.Standing.Conjunctive }:
                    return from;
                // میں نے اسے آتے ہوئے دیکھا: whom one sees, not whom one comes.
                case PostNode { Marker: "کو" } when !transitive && (group.Stands == VerbGroup.Standing.Adverbial || (group.Stands == VerbGroup.Standing.Infinitive && from == 1)) && group.Main.Compound is null:
                    return from;
                // میں نے ٹام کو گاتے ہوئے سنا: whom one hears.
                case PostNode { Marker: "کو", Inner: NounNode someone } when group.Stands == VerbGroup.Standing.Adverbial && from == items.Count && (someone.Pronoun is not null || Agreement.IsPerson(someone) || someone.Head?.Pos == PartOfSpeech.Name):
                    return from;
                // اسے گاڑی چلانا آتا ہے: who knows how to.
                case PostNode { Marker: "کو" } when learned && from == 1:
                    return from;
                // مجھے کام کرنے سے نفرت ہے: who feels it, not whom one does it to.
                case PostNode { Marker: "کو", Word: null, Inner: NounNode { Pronoun: not null } } when from == 1 && (items.Count > 1 || (group.Plural && group.Entry.Transitive == false)) && group.Stands is VerbGroup.Standing.Infinitive or VerbGroup.Standing.Conjunctive:
                    return from;
                case AdverbNode adverb when from == 1 || adverb.Word.Pos == PartOfSpeech.Expression:
                    return from;
                case PostNode { Marker: "کے مطابق" or "کے بعد" or "کے باوجود" or "کے دوران" }:
                    return from;
            }

            from--;
        }

        // Everything before the verb would be its own: a phrase of time or place at the very start belongs to the sentence.
        if (from == 0 && items.Count > 1 && group.Stands != VerbGroup.Standing.Adjectival && items[0] is AdverbNode or NounNode { IsTime: true })
            return 1;
        return from;
    }

    private static bool IsSubjectPronoun(NounNode noun) => noun.Pronoun?.Pronoun is { Kind: "personal" or "near" or "far", Oblique: false };
}
