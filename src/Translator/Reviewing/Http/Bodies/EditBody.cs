namespace Translator.Reviewing.Http.Bodies;

/// <summary>What a person wants of a pair; what is left out stays.</summary>
/// <param name="En">The English.</param>
/// <param name="State"><c>edited</c>, <c>needs-work</c>, <c>approved</c>, or <c>machine</c> to take everything back.</param>
/// <param name="Note">The note; empty removes it.</param>
/// <param name="Ignore">Codes of flags to set aside.</param>
/// <param name="Unignore">Codes of flags that count again.</param>
internal sealed record EditBody(string? En, string? State, string? Note, IReadOnlyList<string>? Ignore, IReadOnlyList<string>? Unignore);
