namespace Translator.Reviewing.Http.Bodies;

/// <summary>Names.</summary>
/// <param name="Names">The names.</param>
internal sealed record NamesBody(IReadOnlyList<NameBody> Names);
