namespace Translator.Reviewing.Http.Bodies;

/// <summary>A name with its spellings.</summary>
/// <param name="Key">The name as the register knows it.</param>
/// <param name="Ur">The name as it stands in a text.</param>
/// <param name="Count">How often it stands.</param>
/// <param name="Forms">Its spellings, the most frequent first.</param>
/// <param name="Chosen">The one that a person chose.</param>
internal sealed record NameBody(string Key, string Ur, int Count, IReadOnlyList<FormBody> Forms, string? Chosen);
