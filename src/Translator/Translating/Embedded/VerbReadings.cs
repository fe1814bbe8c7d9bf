namespace Translator.Translating.Embedded;

/// <summary>Chooses among the readings of a verb word by the words around it.</summary>
internal static class VerbReadings
{
    /// <summary>Stems of the verbs that only round off the one before them.</summary>
    public static readonly HashSet<string> Vectors =
        ["دے", "لے", "جا", "ڈال", "بیٹھ", "پڑ", "اٹھ", "رکھ", "آ", "نکل", "چھوڑ", "گزر", "مار"];

    /// <summary>The reading that the words around the verb call for.</summary>
    public static VerbReading Choose(List<Word> words, int at, Lexicon lexicon, bool agent, bool wished)
    {
        var readings = words[at].Verbs;
        if (readings.Length == 1)
            return readings[0];
        var next = at + 1;
        while (next < words.Count && words[next].Pos == PartOfSpeech.Particle && words[next].Text is "نہیں" or "نہ" or "بھی" or "ہی")
            next++;
        var following = next < words.Count ? words[next] : null;
        if (following is not null)
        {
            if (following.Text is "گا" or "گے" or "گی")
                return Prefer(readings, VerbForm.Subjunctive);
            if (following.Text is "کر" or "کے" && following.Compound is null && readings.Any(r => r.Form == VerbForm.Root) && words[at].Text != "کے")
                return Prefer(readings, VerbForm.Root);
            if (following.Compound is null && following.Verbs.Length > 0)
            {
                var roots = following.Verbs.Select(v => v.Root).ToArray();
                if (readings.Any(r => r.Form == VerbForm.Root) && roots.Any(r => r is "سک" or "چک" or "رہ" or "پا" || Vectors.Contains(r)))
                    return Prefer(readings, VerbForm.Root);
                if (roots.Contains("جا") || (roots.Contains("ہو") && words[at].Text is not ("جانا" or "جانے" or "جانی")))
                    return Prefer(readings, VerbForm.Perfective);
            }
        }

        // اس نے انعام جیتا: won, not lives.
        if (agent && readings[0].Form == VerbForm.Imperfective && Array.Exists(readings, r => r.Form == VerbForm.Perfective))
            return Prefer(readings, VerbForm.Perfective);
        // کہ وہ گھروں میں رہیں: what is wanted, not what happened.
        if (!agent && wished && words[at].Text.EndsWith('ں') && readings[0].Form == VerbForm.Perfective && Array.Exists(readings, r => r.Form == VerbForm.Subjunctive))
            return Prefer(readings, VerbForm.Subjunctive);
        // دیکھیں without نے is a wish or a request; with it, it is told as past.
        if (!agent && readings[0].Form == VerbForm.Perfective && Array.Exists(readings, r => r.Form == VerbForm.Subjunctive)
            && (words[at].Compound ?? lexicon.Verb(readings[0].Root))?.Transitive != false)
            return Prefer(readings, VerbForm.Subjunctive);
        return readings[0].Form == VerbForm.Root && readings.Length > 1 ? readings[1] : readings[0];
    }

    private static VerbReading Prefer(VerbReading[] readings, VerbForm form)
    {
        foreach (var reading in readings)
        {
            if (reading.Form == form)
                return reading;
        }

        return readings[0];
    }

    /// <summary>The reading of an auxiliary that its own auxiliary calls for; null when it has none of this stem.</summary>
    public static VerbReading? Best(List<Word> words, int at, string root, bool wish = false)
    {
        var readings = words[at].Verbs.Where(v => v.Root == root).ToArray();
        if (readings.Length == 0)
            return null;
        var next = at + 1 < words.Count ? words[at + 1] : null;
        if (next?.Text is "گا" or "گے" or "گی")
            return Prefer(readings, VerbForm.Subjunctive);
        if (next is not null && next.Verbs.Any(v => v.Root is "سک" or "چک" or "رہ"))
            return Prefer(readings, VerbForm.Root);
        // بند کر دیں without نے asks for it.
        if (wish && Array.Exists(readings, r => r.Form == VerbForm.Subjunctive))
            return Prefer(readings, VerbForm.Subjunctive);
        return readings.FirstOrDefault(r => r.Form is VerbForm.Imperfective or VerbForm.Infinitive) is { Root: not null } first && first.Root.Length > 0
            ? first
            : Prefer(readings, VerbForm.Perfective);
    }

    /// <summary>The first reading with this stem, or null.</summary>
    public static VerbReading? Reading(Word word, string root)
    {
        foreach (var reading in word.Verbs)
        {
            if (reading.Root == root)
                return reading;
        }

        return null;
    }
}
