namespace Translator.Translating.Embedded;

/// <summary>What a draft is made of, in the figures from which <see cref="Confidence"/> tells its likely quality.</summary>
internal static class Evidence
{
    // A wording longer than this is hardly ever a function word; one seen oftener than that in the counts is common.
    private const int Long = 7;
    private const int Common = 2000;

    /// <summary>Names of the figures, in their order; the weights stand in Grammar/confidence.tsv under the same names.</summary>
    public static readonly string[] Names =
    [
        "brief", "letters", "speakers", "expressions", "lost", "clauses", "named", "loans", "unknown", "nouns", "verbs",
        "fluency", "seen", "sure", "common", "long", "growth",
    ];

    /// <summary>The figures of one draft.</summary>
    /// <param name="known">What was counted of the Urdu.</param>
    /// <param name="sentence">The Urdu.</param>
    /// <param name="text">The English.</param>
    /// <param name="slots">Places of the English.</param>
    /// <param name="chosen">The wording picked for each place.</param>
    /// <param name="chooser">Knows the ends of wordings.</param>
    /// <param name="counts">English words and pairs.</param>
    public static double[] Of(Tally known, string sentence, string text, List<Slot> slots, int[] chosen, SlotChooser chooser, Counts counts)
    {
        var (places, letters, fluency, seen, sure, common, lengthy) = (0, 0, 0f, 0, 0, 0, 0);
        var tail = counts.Number("<s>");
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i].Options[chosen[i]] is not { Length: > 0 } wording)
                continue;
            var (first, last, _) = chooser.Ends(wording);
            var follows = counts.Follows(tail, first);
            tail = last;
            places++;
            letters += wording.Length;
            fluency += follows;
            seen += follows > 0 ? 1 : 0;
            // Only one wording, and that for a word of the source.
            sure += slots[i].Options.Length == 1 && slots[i].Source >= 0 ? wording.Length : 0;
            common += counts.Seen(last) > Common ? wording.Length : 0;
            lengthy += wording.Length > Long ? wording.Length : 0;
        }

        double words = Math.Max(known.Words, 1);
        double share = Math.Max(letters, 1);
        double senses = Math.Max(known.Letters, 1);
        return
        [
            1 / words, sentence.Length / words, known.Speakers / words, known.Expressions / words, known.Lost / words, known.Clauses / words,
            known.NameLetters / senses, known.LoanLetters / senses, known.UnknownLetters / senses, known.NounLetters / senses, known.VerbLetters / senses,
            fluency / Math.Max(places, 1), seen / (double)Math.Max(places, 1), sure / share, common / share, lengthy / share, (double)text.Length / Math.Max(sentence.Length, 1),
        ];
    }
}
