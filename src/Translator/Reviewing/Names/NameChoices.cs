using Translator.Checking.Names;
using Translator.Ledger;
using Translator.Translating;

namespace Translator.Reviewing.Names;

/// <summary>The spellings that people chose, put into what engines give from now on, and said beside it.</summary>
public sealed class NameChoices(OperationTable operations)
{
    /// <summary>The new English of a document with every chosen spelling; what people worked on stays.</summary>
    /// <param name="urdu">The sentences, in order.</param>
    /// <param name="kept">Their English, in order.</param>
    public IReadOnlyList<KeptWork.Kept> Apply(IEnumerable<string> urdu, IReadOnlyList<KeptWork.Kept> kept)
    {
        var choices = operations.Choices();
        if (choices.Count == 0)
            return kept;
        var respelling = new Respelling();
        return [.. urdu.Zip(kept, (ur, k) => k.Translation is { Text: { } text, State: PairState.Machine or PairState.Draft, Origin: not TranslationOrigin.Copy }
            && respelling.Apply(ur, text, choices) is { } respelt ? k with { Translation = With(k.Translation, respelt, null) } : k)];
    }

    /// <summary>A register that knows the chosen spellings, for the checks.</summary>
    public NameRegister Register()
    {
        var register = new NameRegister();
        foreach (var choice in operations.Choices().Values)
            register.Fix(choice.Name, choice.English!);
        return register;
    }

    /// <summary>A machine pair with a spelling put in, and said so.</summary>
    internal static SegmentRow Respelt(SegmentRow row, string text, string spelling) =>
        row with { Pair = row.Pair with { Translation = With(row.Pair.Translation, text, spelling) } };

    private static Translation With(Translation translation, string text, string? spelling)
    {
        var remark = spelling is null ? "Names spelt as chosen." : $"Name spelt {spelling}, as chosen.";
        // Alignment counts units of the engine's own words.
        return translation with { Text = text, Alignment = null, Note = translation.Note is { Length: > 0 } note && !note.Contains(remark, StringComparison.Ordinal) ? $"{note} {remark}" : remark };
    }
}
