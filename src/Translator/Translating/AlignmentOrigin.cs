namespace Translator.Translating;

/// <summary>Who found out which words of a pair belong together.</summary>
public enum AlignmentOrigin
{
    /// <summary>The engine that gave the English.</summary>
    Engine,

    /// <summary>The program itself, from word lists, sounds, numbers and what goes with what in the document.</summary>
    Statistical,
}
