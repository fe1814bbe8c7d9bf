namespace Translator.Reviewing.Http.Bodies;

/// <summary>What a person did.</summary>
/// <param name="Name">Who.</param>
/// <param name="Approved">Pairs that stand as they approved them.</param>
/// <param name="Edited">Pairs that stand as they edited them.</param>
internal sealed record ReviewerBody(string Name, int Approved, int Edited);
