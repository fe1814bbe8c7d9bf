namespace Translator.Translating.Embedded;

/// <summary>Settles the adverbs of time that mean one thing of the past and another of now or later.</summary>
internal static class AdverbTimes
{
    /// <summary>Gives کل, پرسوں, ابھی and اس وقت the English that goes with the clause's verb.</summary>
    public static void Settle(ClauseNode clause, VerbGroup group)
    {
        var past = group.When == VerbGroup.Time.Past;
        // ابھی نہیں آیا: has not come yet.
        if (past && group is { Negated: true, Copula: false, Aspect: VerbGroup.View.Simple, Ergative: true, Modal: null } && clause.Parts.Exists(p => p is AdverbNode { Word.Text: "ابھی" or "ابھی تک" or "اب تک" }))
            (group.When, group.Aspect) = (VerbGroup.Time.Present, VerbGroup.View.Perfect);
        foreach (var part in clause.Parts)
        {
            if (part is not AdverbNode { Word: { English: null } word })
                continue;
            word.English = word.Text switch
            {
                "کل" when !past && group.Aspect != VerbGroup.View.Perfect => ["tomorrow"],
                "پرسوں" when !past && group.Aspect != VerbGroup.View.Perfect => ["the day after tomorrow"],
                "ابھی" or "ابھی تک" or "اب تک" when past && group is { Negated: true, Aspect: VerbGroup.View.Perfect } => ["yet"],
                "ابھی تک" or "اب تک" when group is { Negated: false, Aspect: VerbGroup.View.Progressive } => ["still"],
                "ابھی" when past && group.Ergative => ["just"],
                "اس وقت" when group.When == VerbGroup.Time.Present => ["currently"],
                _ => null,
            };
        }
    }
}
