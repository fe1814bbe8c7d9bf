namespace Translator.Reviewing.Http.Bodies;

/// <summary>A text that a person wrote.</summary>
/// <param name="Text">The text.</param>
internal sealed record TextBody(string? Text);
