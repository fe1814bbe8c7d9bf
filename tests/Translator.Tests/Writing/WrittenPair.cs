namespace Translator.Tests.Writing;

/// <summary>A pair as it was read back from a file of some format. A format that has no place for a value leaves it null.</summary>
internal sealed record WrittenPair(string? Id, string? State, string Urdu, string? English);
