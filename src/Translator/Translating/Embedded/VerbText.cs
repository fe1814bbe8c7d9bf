namespace Translator.Translating.Embedded;

/// <summary>An English verb phrase in two parts, so that a subject, an adverb or a negation can stand between them.</summary>
/// <param name="Auxiliary">The finite auxiliary, or empty.</param>
/// <param name="Rest">The remaining verb words.</param>
internal readonly record struct VerbText(string Auxiliary, string Rest)
{
    /// <summary>The whole phrase.</summary>
    public string Whole => Auxiliary.Length == 0 ? Rest : Rest.Length == 0 ? Auxiliary : $"{Auxiliary} {Rest}";
}
