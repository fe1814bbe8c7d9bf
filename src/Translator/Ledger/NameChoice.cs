namespace Translator.Ledger;

/// <summary>The spelling of a name that a person chose for all machine English.</summary>
/// <param name="Name">The name's Urdu as the register knows it.</param>
/// <param name="English">The spelling; null for none any more.</param>
/// <param name="Forms">The other spellings that it stands for, in small letters.</param>
public sealed record NameChoice(string Name, string? English, IReadOnlyList<string> Forms)
{
    /// <summary>A choice as an action remembers it: the spelling, a line end, the forms with tabs between them; null for none.</summary>
    public static NameChoice Read(string name, string? text) =>
        text?.Split('\n') is [var english, var forms] ? new NameChoice(name, english, forms.Split('\t', StringSplitOptions.RemoveEmptyEntries)) : new NameChoice(name, null, []);
}
