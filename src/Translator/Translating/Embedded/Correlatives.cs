namespace Translator.Translating.Embedded;

/// <summary>
/// Turns a relative clause that stands before its main clause into one that follows its noun:
/// جس لڑکی سے تم بات کر رہے تھے وہ میری بہن ہے is "the girl to whom you were talking is my sister".
/// </summary>
internal static class Correlatives
{
    /// <summary>Hangs the relative clause at <paramref name="at"/> on the word of the next clause that takes it up.</summary>
    /// <param name="parts">Clauses and marks of the sentence.</param>
    /// <param name="at">The relative clause.</param>
    /// <returns>True when it was moved; <paramref name="parts"/> then has the main clause there.</returns>
    public static bool Hang(List<Node> parts, int at)
    {
        if (parts[at] is not ClauseNode { Relative: { } word, Verb: not null } relative)
            return false;
        var next = at + 1 < parts.Count && parts[at + 1] is MarkNode { IsComma: true } ? at + 2 : at + 1;
        if (next >= parts.Count || parts[next] is not ClauseNode { Relative: null, Opener: null, Verb: not null } main)
            return false;
        var held = relative.Parts.FindIndex(p => Phrase(p) is { } noun && (noun.Pronoun == word || noun.Before.Contains(word)));
        var taken = main.Parts.FindIndex(p => IsTakenUp(p));
        if (held < 0 || taken < 0)
            return false;
        var head = Head(relative, Phrase(relative.Parts[held])!, word);
        relative.Parts[held] = Replace(relative.Parts[held], new NounNode { Pronoun = word, Anchor = word, Closed = true });
        head.Clauses.Add(relative);
        if (main.Parts[taken] is NounNode { Owner: NounNode { Pronoun: not null } } owned)
            owned.Owner = head;
        else
            main.Parts[taken] = Replace(main.Parts[taken], head);
        (main.Opener, relative.Opener) = (relative.Opener, null);
        parts.RemoveRange(at, next - at);
        return true;
    }

    private static NounNode? Phrase(Node part) => part switch
    {
        NounNode noun => noun,
        PostNode { Joined: null, Inner: NounNode inner } => inner,
        _ => null,
    };

    private static Node Replace(Node part, NounNode noun) =>
        part is PostNode post ? new PostNode(noun, post.Marker, post.Word) { Anchor = post.Anchor } : noun;

    private static bool IsTakenUp(Node part) => part switch
    {
        NounNode { Pronoun.Text: "وہ" or "وہی" } => true,
        NounNode { Owner: NounNode { Pronoun.Text: "اس" or "اسی" or "ان" or "اسکا" or "اسکی" or "اسکے" } } => true,
        PostNode { Inner: NounNode { Pronoun.Text: "اس" or "اسی" or "ان" or "انہی" or "انھی" or "اسے" or "انہیں" or "انھیں" or "انہوں" or "انھوں" } } => true,
        _ => false,
    };

    private static NounNode Head(ClauseNode relative, NounNode phrase, Word word)
    {
        var head = new NounNode { Anchor = phrase.Anchor, Closed = true, Definite = true };
        if (phrase.Pronoun is null)
        {
            head.Before.AddRange(phrase.Before.Where(w => w != word));
            head.Heads.AddRange(phrase.Heads);
            head.Inside.AddRange(phrase.Inside);
            head.Owner = phrase.Owner;
            return head;
        }

        // جو alone: who does it, or what is done.
        var other = relative.Parts.Exists(p => p is PostNode { Marker: "نے", Inner: NounNode inner } ? inner.Pronoun != word : p is NounNode { Pronoun.Pronoun.Kind: "personal" });
        var many = word.Pronoun!.Plural || relative.Verb!.Plural;
        var english = other && !word.Pronoun.Oblique ? "what" : many ? "those" : "the one";
        head.Heads.Add(new Word
        {
            First = word.First,
            End = word.End,
            Kind = TokenKind.Word,
            Text = word.Text,
            Pos = PartOfSpeech.Name,
            English = [english],
            Plural = many && english != "what",
            Entry = new LexiconEntry { Urdu = word.Text, Pos = PartOfSpeech.Name, Senses = [english], NameKind = english == "what" ? "" : "person" },
        });
        return head;
    }
}
