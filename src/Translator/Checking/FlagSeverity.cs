namespace Translator.Checking;

/// <summary>How much a flag matters.</summary>
public enum FlagSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Someone should look.</summary>
    Warning,

    /// <summary>Almost certainly wrong.</summary>
    Error,
}
