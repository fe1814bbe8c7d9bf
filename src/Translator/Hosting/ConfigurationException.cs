namespace Translator.Hosting;

/// <summary>Settings that cannot be worked with. Each message names the setting, its value and what to write instead.</summary>
public sealed class ConfigurationException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>Everything that is wrong, a sentence or two each.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
