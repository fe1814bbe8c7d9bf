namespace Translator.Reviewing.Http.Bodies;

/// <summary>What the page must know of its server.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="Name">The reviewer, where the proxy in front names one.</param>
/// <param name="Url">The address of the page.</param>
internal sealed record SessionBody(string Version, string? Name, string Url);
