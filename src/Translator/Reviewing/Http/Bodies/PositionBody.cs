namespace Translator.Reviewing.Http.Bodies;

/// <summary>Where a pair stands among those that a filter lets through.</summary>
/// <param name="Index">Counted from 0; null when the filter keeps it out.</param>
internal sealed record PositionBody(int? Index);
