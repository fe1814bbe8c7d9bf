namespace Translator.Reading.Formats;

/// <summary>One subtitle.</summary>
/// <param name="Times">When it is shown, as the file writes it.</param>
/// <param name="Text">What it says, without markup.</param>
internal readonly record struct Cue(string Times, string Text);
