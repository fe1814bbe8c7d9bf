namespace Translator.Checking.Numbers;

/// <summary>A number in a text, in digits or words.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The UTF-16 unit after its last.</param>
/// <param name="Value">What it is by itself.</param>
/// <param name="Whole">What it is together with the number words around it: 15 of <c>15 thousand</c> is 15,000.</param>
/// <param name="InDigits">True when it is written in digits.</param>
internal readonly record struct NumberMention(int Start, int End, decimal Value, decimal Whole, bool InDigits);
