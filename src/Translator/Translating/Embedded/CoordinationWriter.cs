namespace Translator.Translating.Embedded;

/// <summary>Writes noun phrases that a conjunction or a comma joins.</summary>
internal sealed class CoordinationWriter(NounWriter nouns, OwnerWriter owners)
{
    /// <summary>Writes the members with what joins them; an owner of all stands before the first or behind the last.</summary>
    public void Write(NounNode noun, NounWriter.Role role, List<Slot> slots)
    {
        if (noun.Both is { } both)
            slots.Add(Slot.Of("both", both.First));
        var owner = owners.Before(noun, slots);
        var bare = nouns.Bare;
        nouns.Bare |= owner;
        for (var i = 0; i < noun.Members.Count; i++)
        {
            if (i > 0)
            {
                var joint = noun.Joints[i - 1];
                slots.Add(Slot.Of(joint.Kind == TokenKind.Punctuation ? "," : joint.Entry?.Senses[0] ?? "and", joint.First));
            }

            nouns.Noun(noun.Members[i], role, slots);
        }

        nouns.Bare = bare;
        if (!owner && noun.Owner is { } of)
        {
            slots.Add(Slot.Of("of"));
            nouns.Write(of, NounWriter.Role.Prepositional, slots);
        }

        nouns.After(noun, slots);
    }
}
