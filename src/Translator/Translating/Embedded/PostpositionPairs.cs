namespace Translator.Translating.Embedded;

/// <summary>Phrases with سے that belong to the phrase after them and keep their order in English: from Monday to Friday.</summary>
internal static class PostpositionPairs
{
    /// <summary>Takes the phrase at the end of the list into the one that follows it, where the two are a pair.</summary>
    public static void Join(List<Node> items, PostNode post)
    {
        if (items.Count == 0 || items[^1] is not PostNode { Marker: "سے", Joined: null, Inner: NounNode { Pronoun: null, Verbal: null } from } first)
            return;
        if (post.Marker == "تک")
        {
            items.RemoveAt(items.Count - 1);
            post.Joined = first;
        }

        // ایک شخص سے دوسرے شخص میں: from one to another.
        if (post.Marker is "تک" or "میں" or "کو" or "پر" && from is { Before: [{ Text: "ایک" } one], Heads: [{ } what] } && post.Inner is NounNode { Before: [{ Entry.Urdu: "دوسرا" } other], Heads: [{ } same] } && what.Text == same.Text)
        {
            if (post.Joined is null)
                items.RemoveAt(items.Count - 1);
            (one.English, one.Pos, other.English, other.Pos) = (["one"], PartOfSpeech.Determiner, ["another"], PartOfSpeech.Determiner);
            if (post.Word is { } towards && post.Marker != "پر")
                towards.English = ["to"];
            post.Joined = first;
        }
    }
}
