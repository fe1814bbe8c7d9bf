namespace Translator.Translating.Embedded;

/// <summary>Finds the objects of a clause.</summary>
internal static class ObjectRoles
{
    /// <summary>Moves the objects among a clause's phrases to their place.</summary>
    public static void Take(ClauseRoles roles, VerbGroup group)
    {
        var marker = group.Entry.ObjectMarker;
        // مجھے تلاش کرو beside میری تلاش کرو: without the genitive the object takes کو.
        if (marker == "کا" && !roles.Rest.Exists(p => p is GenitiveNode))
            marker = null;
        NounNode? bare = null;
        Node? marked = null;
        for (var i = roles.Rest.Count - 1; i >= 0; i--)
        {
            switch (roles.Rest[i])
            {
                case NounNode noun when bare is null && !group.Copula && (!noun.IsTime || group.Root == "گزار"):
                    bare = noun;
                    // گزارے agrees with what was spent.
                    if (noun.IsTime && group is { Ergative: true, Plural: true })
                        noun.Head!.Plural = true;
                    roles.Rest.RemoveAt(i);
                    break;
                case GenitiveNode genitive when marked is null && (marker == "کا" || group.Main.Compound is not null):
                    // "Do one's best" has its owner in it.
                    if (genitive.Owner is not NounNode { Pronoun.Pronoun.Kind: "self" } || !group.Entry.Senses[0].Contains("one's", StringComparison.Ordinal))
                        marked = genitive.Owner;
                    roles.Rest.RemoveAt(i);
                    break;
                case PostNode post when marked is null && (post.Marker == marker || (marker is null && post.Marker == "کو" && group.Entry.Transitive != false && !NounKinds.IsCalendar(post))):
                    // With a plain object of a compound the marked phrase is the receiver.
                    if (post.Marker == "کو" && bare is { IsAdjective: false } && group.Main.Compound is not null && marker is null)
                        break;
                    marked = post.Joined is null ? post.Inner : post;
                    roles.Rest.RemoveAt(i);
                    break;
            }
        }

        // An object that stands before its subject.
        if (marked is null && roles.Subject is not null && group.Entry.Transitive == true && group.Entry.SubjectMarker is null && group.Modal is not ("should" or "have to")
            && roles.Front.FindIndex(p => p is PostNode { Marker: "کو", Inner: NounNode { IsTime: false, Verbal: null } } post && !NounKinds.IsCalendar(post)) is >= 0 and var before)
        {
            marked = ((PostNode)roles.Front[before]).Inner;
            roles.Front.RemoveAt(before);
        }

        // فلم کی ہدایت کاری ایک خاتون نے کی: the object came first.
        if (bare is null && marked is null && roles.Subject is not null && group is { Passive: false } && (group.Ergative || (roles.Subject is NounNode who && Agreement.IsPerson(who))) && group.Entry.Transitive == true && roles.Front.FindLastIndex(p => p is NounNode { IsTime: false, Pronoun: null, IsAdjective: false }) is >= 0 and var ahead)
        {
            bare = (NounNode)roles.Front[ahead];
            roles.Front.RemoveAt(ahead);
        }

        if (roles.Subject is null && group.Passive && bare is null && marked is null && roles.Rest.FindIndex(p => p is PostNode { Marker: "کو" }) is >= 0 and var dative)
        {
            marked = ((PostNode)roles.Rest[dative]).Inner;
            roles.Rest.RemoveAt(dative);
        }

        if (roles.Subject is null && (group.Passive || group.Entry.Transitive == false) && group.Stands == VerbGroup.Standing.Finite && (bare ?? marked) is { } patient)
        {
            roles.Subject = patient;
            if (ReferenceEquals(patient, bare))
                bare = null;
            else
                marked = null;
        }

        if (marked is not null)
            roles.Objects.Add(marked);
        if (bare is not null)
            roles.Objects.Add(bare);
    }
}
