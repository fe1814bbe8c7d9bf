namespace Translator.Translating.Embedded;

/// <summary>Settles the mood of a verb by whom its clause speaks of.</summary>
internal static class Moods
{
    /// <summary>تم … ہو says what is, not what may be; میں … کرو is first person.</summary>
    public static void Address(ClauseNode clause, VerbGroup group)
    {
        if (group.When is not (VerbGroup.Time.Subjunctive or VerbGroup.Time.Imperative))
            return;
        var you = clause.Parts.Exists(p => p is NounNode { Pronoun.Pronoun.Person: 2 });
        if (group.EndsInBe && (you || (!clause.Parts.Exists(Nominative) && (clause.Asks || Questions.Asks(clause)) && (group.Plural || group.Copula))))
        {
            group.When = VerbGroup.Time.Present;
            (group.Person, group.Plural) = (2, true);
        }
        else if (group is { When: VerbGroup.Time.Imperative, Person: 2 } && clause.Parts.Exists(p => p is NounNode { Pronoun.Text: "میں" }))
        {
            group.When = VerbGroup.Time.Subjunctive;
            (group.Person, group.Plural) = (1, false);
        }
    }

    /// <summary>True for a part that can be a subject.</summary>
    public static bool Nominative(Node part) =>
        part is NounNode { IsTime: false, IsAdjective: false } or PostNode { Marker: "نے" };
}
