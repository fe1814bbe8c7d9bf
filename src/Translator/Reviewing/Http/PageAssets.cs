using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Translator.Reviewing.Http;

/// <summary>The page's files as they lie in the executable, each with its type and its hash.</summary>
internal static class PageAssets
{
    private const string Prefix = "Translator.Reviewing.Page.";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
        [".json"] = "application/json; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<FrozenDictionary<string, PageAsset>> All = new(Load);

    /// <summary>A file by its path below <c>assets</c>; null when there is none.</summary>
    public static PageAsset? Find(string path) => All.Value.GetValueOrDefault(path);

    private static FrozenDictionary<string, PageAsset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..].Replace('\\', '/'), name => name, StringComparer.Ordinal);
        // The typeface and the sheet of the side-by-side file serve the page too.
        names.TryAdd("NotoNastaliqUrdu-Regular.woff2", "Translator.Writing.NotoNastaliqUrdu-Regular.woff2");
        names.TryAdd("read.css", "Translator.Writing.page.css");
        return names.Where(n => Types.ContainsKey(Path.GetExtension(n.Key))).ToFrozenDictionary(n => n.Key, n => Read(assembly, n.Key, n.Value), StringComparer.Ordinal);
    }

    private static PageAsset Read(Assembly assembly, string path, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (path == "read.css")
            bytes = [.. "@font-face{font-family:\"Urdu Nastaliq\";font-display:swap;src:url(/assets/NotoNastaliqUrdu-Regular.woff2) format(\"woff2\")}\n"u8, .. bytes];
        return new PageAsset(bytes, Types[Path.GetExtension(path)], $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
    }
}
