namespace Translator.Translating.Embedded;

/// <summary>The prepositions of places that Urdu names without one.</summary>
internal static class Destinations
{
    private static readonly HashSet<string> Motions = ["go", "come", "return", "travel", "move", "run", "walk", "fly", "migrate", "flee", "come back", "go back", "get back", "go away"];

    /// <summary>Urdu goes a place, English to it; home is an adverb.</summary>
    public static string? Whither(Node item, VerbGroup group)
    {
        if (group.Entry.Transitive != false || group.Copula || item is not NounNode { Pronoun: null, Verbal: null, IsTime: false } noun || noun.Members.Count == 0 && noun.Head is null)
            return null;
        if (noun is { Owner: null, Before.Count: 0, Head: { Entry.Urdu: "گھر" } home } && !home.Plural)
        {
            home.English = ["home"];
            home.Pos = PartOfSpeech.Name;
            return null;
        }

        if (noun is { Owner: null, Before.Count: 0, Members.Count: 0, Head: { Plural: false, Entry.Urdu: "سکول" or "اسکول" or "کالج" or "جیل" } institution })
        {
            institution.Pos = PartOfSpeech.Name;
            return "to";
        }

        if (noun.Members.Count > 0 ? !noun.Members.TrueForAll(m => NounKinds.IsPlace(m.Head)) : !NounKinds.IsPlace(noun.Head))
            return null;
        return Motions.Contains(group.Entry.Senses[0]) ? "to" : group.Entry.Senses[0] is "live" or "stay" or "arrive" ? "in" : null;
    }
}
