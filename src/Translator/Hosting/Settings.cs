using System.Text.Json;
using Translator.Watching;
using Translator.Writing;

namespace Translator.Hosting;

/// <summary>
/// Where settings come from, weakest first: built-in defaults, <c>appsettings.json</c>, key-per-file (<c>/run/secrets</c>,
/// <c>$CREDENTIALS_DIRECTORY</c>), <c>TRANSLATOR__Section__Key</c> in the environment, the command line.
/// </summary>
public static class Settings
{
    /// <summary>What the environment's settings begin with.</summary>
    public const string Prefix = "TRANSLATOR__";

    /// <summary>Name of the settings file in the content root.</summary>
    public const string FileName = "appsettings.json";

    /// <summary>Reads all layers and refuses what this program does not know.</summary>
    /// <param name="contentRoot">The folder that relative paths start from.</param>
    /// <param name="commandLine">Settings given on the command line, by their full names.</param>
    /// <exception cref="ConfigurationException">A file is no JSON, a setting is unknown, or folders overlap.</exception>
    public static IConfigurationRoot Load(string contentRoot, IEnumerable<KeyValuePair<string, string?>> commandLine)
    {
        var builder = new ConfigurationBuilder();
        if (SettingsFile(contentRoot) is { } file)
            builder.AddJsonFile(file, optional: false, reloadOnChange: false);
        foreach (var folder in new[] { "/run/secrets", Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") })
        {
            if (!string.IsNullOrEmpty(folder) && Directory.Exists(folder))
                builder.AddKeyPerFile(files =>
                {
                    files.FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(folder);
                    files.Optional = true;
                    files.IgnoreCondition = name => !IsOurs(name);
                });
        }

        builder.AddEnvironmentVariables(Prefix).AddInMemoryCollection(commandLine);
        IConfigurationRoot configuration;
        try
        {
            configuration = builder.Build();
        }
        catch (Exception error) when (error is InvalidDataException or FormatException or JsonException)
        {
            throw new ConfigurationException([$"The settings file {SettingsFile(contentRoot)} cannot be read: {error.InnerException?.Message ?? error.Message} Correct it, or compare it with the one in the README."]);
        }

        var errors = SettingsCatalog.Unknown(configuration).Select(Unknown).ToList();
        errors.AddRange(Overlap(contentRoot, configuration));
        return errors.Count == 0 ? configuration : throw new ConfigurationException(errors);
    }

    /// <summary>The settings file in use: the content root's, else the one beside the program; null when there is none.</summary>
    public static string? SettingsFile(string contentRoot) =>
        new[] { contentRoot, AppContext.BaseDirectory }.Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(File.Exists);

    /// <summary>Other programs' secrets may lie beside ours.</summary>
    private static bool IsOurs(string fileName) =>
        SettingsCatalog.Sections.Any(s => fileName.StartsWith(s.Section.Replace(":", "__", StringComparison.Ordinal) + "__", StringComparison.OrdinalIgnoreCase));

    private static string Unknown(string key) =>
        $"There is no setting {key}. " + (SettingsCatalog.Nearest(key) is { } near ? $"Is {near} meant?" : "`translator config show` lists all settings.");

    private static IEnumerable<string> Overlap(string contentRoot, IConfiguration configuration)
    {
        var seeds = Full(contentRoot, configuration[$"{WatchingOptions.Section}:Folder"] ?? new WatchingOptions().Folder);
        var output = Full(contentRoot, configuration[$"{WritingOptions.Section}:Folder"] ?? new WritingOptions().Folder);
        if (IsWithin(output, seeds) || IsWithin(seeds, output))
            yield return $"Writing:Folder ({output}) and Watching:Folder ({seeds}) lie one in the other, so that outputs would be taken for sources. Set one of them to a folder of its own.";
    }

    private static string Full(string root, string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(root, path)));

    private static bool IsWithin(string inner, string outer) =>
        inner == outer || inner.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
