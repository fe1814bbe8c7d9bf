namespace Translator.Reviewing.Http.Bodies;

/// <summary>A pair after an edit.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Op">The action, for undoing; null when nothing changed.</param>
internal sealed record EditedBody(PairBody Pair, string? Op);
