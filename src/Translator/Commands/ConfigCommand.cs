using System.CommandLine;
using System.Text.Json.Nodes;
using Translator.Hosting;

namespace Translator.Commands;

/// <summary><c>config show</c>: each setting, its value and where it came from; secrets masked.</summary>
internal static class ConfigCommand
{
    public static Command Create()
    {
        var show = new Command("show", "Show each setting, its value and where it came from.");
        show.SetAction(CommandLine.Guarded(ShowAsync));
        return new Command("config", "Settings.") { show };
    }

    private static async Task<int> ShowAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        var root = Settings.Load(Directory.GetCurrentDirectory(), options.Settings);
        var rows = SettingsCatalog.All().SelectMany(setting => Rows(root, setting.Key, setting.Default)).ToList();
        if (options.Json)
        {
            await Console.Out.WriteLineAsync(new JsonArray([.. rows.Select(r => new JsonObject { ["setting"] = r.Key, ["value"] = r.Value, ["from"] = r.From })]).ToJsonString(ReadableJson.Options));
            return ExitCode.Done;
        }

        ResultTable.Write(["Setting", "Value", "From"], rows.Select(r => new[] { r.Key, r.Value ?? "", r.From }));
        return ExitCode.Done;
    }

    private static IEnumerable<(string Key, string? Value, string From)> Rows(IConfigurationRoot root, string key, string? fallback)
    {
        if (!key.EndsWith(":*", StringComparison.Ordinal))
        {
            var (value, from) = Find(root, key);
            var shown = from is null ? fallback : SettingsCatalog.IsSecret(key) && !string.IsNullOrEmpty(value) ? "********" : value;
            return [(key, shown, from ?? "default")];
        }

        var list = root.GetSection(key[..^2]).GetChildren().ToList();
        return list.Count == 0 ? [(key, "", "default")] : list.Select(item => (item.Path, item.Value, Find(root, item.Path).From ?? ""));
    }

    private static (string? Value, string? From) Find(IConfigurationRoot root, string key)
    {
        foreach (var provider in root.Providers.Reverse())
        {
            if (provider.TryGet(key, out var value))
                return (value, NameOf(provider));
        }

        return (null, null);
    }

    private static string NameOf(IConfigurationProvider provider) => provider switch
    {
        Microsoft.Extensions.Configuration.Json.JsonConfigurationProvider json => json.Source.Path ?? Settings.FileName,
        Microsoft.Extensions.Configuration.EnvironmentVariables.EnvironmentVariablesConfigurationProvider => "environment",
        Microsoft.Extensions.Configuration.Memory.MemoryConfigurationProvider => "command line",
        _ => provider.ToString() ?? "",
    };
}
