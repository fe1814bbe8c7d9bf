namespace Translator.Ledger;

/// <summary>One sentence about to be sent.</summary>
/// <param name="Key">Its key in the translation memory.</param>
/// <param name="Document">The document that asked for it first.</param>
/// <param name="Characters">Its length in UTF-16 units, as Azure counts.</param>
public sealed record IntentText(string Key, long Document, int Characters);
