namespace Translator.Writing;

/// <summary>An amount of money.</summary>
/// <param name="Amount">In whole units of the currency, unrounded.</param>
/// <param name="Currency">Its ISO 4217 code.</param>
public sealed record Cost(decimal Amount, string Currency);
