namespace Translator.Reviewing.Http.Bodies;

/// <summary>Told to a page that begins to listen.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="Reset">True when it may have missed something and must read anew.</param>
internal sealed record HelloBody(string Version, bool Reset);
