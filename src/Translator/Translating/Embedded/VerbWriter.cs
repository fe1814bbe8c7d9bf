namespace Translator.Translating.Embedded;

/// <summary>Puts an English verb into the tense, aspect, voice and mood of an Urdu verb group.</summary>
internal static class VerbWriter
{
    /// <summary>The finite form.</summary>
    /// <param name="verb">Base form, possibly a phrase.</param>
    /// <param name="group">What the Urdu says.</param>
    /// <param name="subject">What it agrees with.</param>
    /// <param name="asks">True when the auxiliary must stand apart for a question.</param>
    /// <param name="wish">Auxiliary of a subjunctive: <c>may</c>, <c>should</c>, <c>can</c>, <c>will</c>, or empty for the plain present.</param>
    public static VerbText Finite(string verb, VerbGroup group, Subject subject, bool asks, string wish)
    {
        var whole = Wrapped(verb, group);
        if (group.Presumed && group.When == VerbGroup.Time.Future)
            return new VerbText("must", group.Aspect switch
            {
                VerbGroup.View.Perfect => "have " + EnglishForms.Participle(whole),
                VerbGroup.View.Progressive => "be " + EnglishForms.Ing(whole),
                _ => whole,
            });
        if (group is { Modal: "want to", When: VerbGroup.Time.Future })
            return new VerbText("would", "like to " + verb);
        if (group is { Modal: "start to", Aspect: VerbGroup.View.Perfect, When: VerbGroup.Time.Present })
            return new VerbText(Be(subject, false), "going to " + verb);
        if (group.Modal == "used to")
            return group.When == VerbGroup.Time.Past && !group.Negated && !asks ? new VerbText("", "used to " + verb) : Simple(verb, group.When == VerbGroup.Time.Past, subject, asks || group.Negated);
        if (group.Modal == "can")
            return new VerbText(Past(group) ? "could" : group.When == VerbGroup.Time.Future ? "will" : "can", group.When == VerbGroup.Time.Future ? "be able to " + whole : whole);
        if (group.Modal == "should")
            return Past(group) ? new VerbText("should", "have " + EnglishForms.Participle(whole)) : new VerbText("should", whole);
        return (group.When, group.Aspect) switch
        {
            (VerbGroup.Time.Future, VerbGroup.View.Perfect) => new VerbText("will", "have " + EnglishForms.Participle(whole)),
            (VerbGroup.Time.Future, VerbGroup.View.Progressive) => new VerbText("will", "be " + EnglishForms.Ing(whole)),
            (VerbGroup.Time.Future, _) => new VerbText(group.Reported ? "would" : "will", whole),
            (VerbGroup.Time.Imperative, _) => group.Negated ? new VerbText("do", whole) : new VerbText("", whole),
            (VerbGroup.Time.Subjunctive, _) when wish.Length > 0 => new VerbText(wish, whole),
            (VerbGroup.Time.Present, VerbGroup.View.Perfect) when group.Entry.SubjectMarker == "کو" && whole.StartsWith("be ", StringComparison.Ordinal) => Simple(whole, false, subject, asks || group.Negated),
            (VerbGroup.Time.Present, VerbGroup.View.Progressive) when group.Lasting && !IsState(whole, group) => new VerbText(subject.Plural || subject.Person != 3 ? "have" : "has", "been " + EnglishForms.Ing(whole)),
            (VerbGroup.Time.Past, VerbGroup.View.Progressive) when group.Lasting && !IsState(whole, group) => new VerbText("had", "been " + EnglishForms.Ing(whole)),
            (VerbGroup.Time.Present, _) when group.Lasting => new VerbText(subject.Plural || subject.Person != 3 ? "have" : "has", EnglishForms.Participle(whole)),
            (_, VerbGroup.View.Progressive) when IsState(whole, group) => Simple(whole, Past(group), subject, asks || group.Negated),
            (_, VerbGroup.View.Progressive) => new VerbText(Be(subject, Past(group)), EnglishForms.Ing(whole)),
            (VerbGroup.Time.Present, VerbGroup.View.Perfect) => new VerbText(subject.Plural || subject.Person != 3 ? "have" : "has", EnglishForms.Participle(whole)),
            (VerbGroup.Time.Past, VerbGroup.View.Perfect) when group.Over => new VerbText("had", EnglishForms.Participle(whole)),
            _ => Simple(whole, Past(group), subject, asks || group.Negated),
        };
    }

    private static readonly HashSet<string> States = ["seem", "know", "like", "want", "need", "believe", "understand", "own", "belong", "mean", "remember", "have", "possess", "consist"];

    // English has no progressive of a state: لگ رہا ہے is "seems".
    private static bool IsState(string verb, VerbGroup group)
    {
        if (group.Passive)
            return false;
        var space = verb.IndexOf(' ', StringComparison.Ordinal);
        var head = space < 0 ? verb : verb[..space];
        return States.Contains(head) || (head == "be" && (space < 0 || !EnglishForms.IsParticiple(verb[(space + 1)..])));
    }

    /// <summary>The bare form with its voice and phase: <c>be attacked</c>, <c>have to go</c>.</summary>
    public static string Wrapped(string verb, VerbGroup group)
    {
        if (group.Passive && !verb.StartsWith("be ", StringComparison.Ordinal))
            verb = "be " + EnglishForms.Participle(verb);
        return group.Modal switch
        {
            "have to" or "start to" or "continue to" or "want to" => $"{group.Modal} {verb}",
            "go to" => $"be going to {verb}",
            "let" => "let",
            _ => verb,
        };
    }

    private static readonly HashSet<string> Particles =
        ["up", "down", "out", "in", "on", "off", "away", "back", "over", "to", "for", "with", "at", "of", "about", "into", "from", "together", "through", "after", "by"];

    /// <summary>A verb phrase with the adjective of its Urdu nominal: before its noun, where English has one.</summary>
    public static string Attributed(string verb, string adjective)
    {
        var space = verb.LastIndexOf(' ');
        if (space > 0 && !Particles.Contains(verb[(space + 1)..]) && !verb.StartsWith("be ", StringComparison.Ordinal))
            return $"{verb[..space]} {adjective}{verb[space..]}";
        return verb;
    }

    /// <summary>The adjective of a verb's nominal as an adverb, for verbs that have no noun left in English.</summary>
    public static string Adverb(string adjective) =>
        adjective switch
        {
            _ when adjective.StartsWith("every ", StringComparison.Ordinal) => $"in {adjective} way",
            _ when adjective.Contains(' ', StringComparison.Ordinal) => adjective,
            "good" => "well",
            "fast" or "hard" or "much" or "more" or "further" or "little" => adjective,
            _ when adjective.EndsWith("ly", StringComparison.Ordinal) => adjective,
            _ when adjective.EndsWith("ic", StringComparison.Ordinal) => adjective + "ally",
            _ when adjective.EndsWith("le", StringComparison.Ordinal) => adjective[..^1] + "y",
            _ when adjective.EndsWith("ll", StringComparison.Ordinal) => adjective + "y",
            _ when adjective[^1] == 'y' => adjective[..^1] + "ily",
            _ => adjective + "ly",
        };

    /// <summary>A form of to be.</summary>
    public static string Be(Subject subject, bool past) => (past, subject.Person, subject.Plural) switch
    {
        (true, _, true) or (true, 2, _) => "were",
        (true, _, _) => "was",
        (false, 1, false) => "am",
        (false, 3, false) => "is",
        _ => "are",
    };

    private static VerbText Simple(string whole, bool past, Subject subject, bool apart)
    {
        if (whole == "be" || whole.StartsWith("be ", StringComparison.Ordinal))
            return new VerbText(Be(subject, past), whole.Length > 3 ? whole[3..] : "");
        if (apart)
            return new VerbText(past ? "did" : subject.Plural || subject.Person != 3 ? "do" : "does", whole);
        return new VerbText("", past ? EnglishForms.Past(whole) : subject.Plural || subject.Person != 3 ? whole : EnglishForms.Third(whole));
    }

    private static bool Past(VerbGroup group) => group.When == VerbGroup.Time.Past;
}
