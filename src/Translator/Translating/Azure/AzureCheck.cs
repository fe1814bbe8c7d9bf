namespace Translator.Translating.Azure;

/// <summary>What was found out about one thing that must be right before Azure translates.</summary>
/// <param name="Name"><c>settings</c>, <c>endpoint</c> or <c>identity</c>.</param>
/// <param name="Passed">Whether it is right.</param>
/// <param name="Message">What was found, in a sentence.</param>
/// <param name="Hint">Which setting to change and to what; empty when it is right.</param>
public sealed record AzureCheck(string Name, bool Passed, string Message, string Hint = "");
