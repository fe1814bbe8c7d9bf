using System.Security.Cryptography;
using System.Text.Json;

namespace AzureEmulator;

/// <summary>The languages the emulator knows: enough of the service's list to check codes and to answer <c>/languages</c>.</summary>
internal static class Languages
{
    private static readonly (string Code, string Name, string Native, bool RightToLeft)[] Known =
    [
        ("ar", "Arabic", "العربية", true), ("bn", "Bangla", "বাংলা", false), ("de", "German", "Deutsch", false), ("en", "English", "English", false),
        ("es", "Spanish", "Español", false), ("fa", "Persian", "فارسی", true), ("fr", "French", "Français", false), ("he", "Hebrew", "עברית", true),
        ("hi", "Hindi", "हिन्दी", false), ("it", "Italian", "Italiano", false), ("ja", "Japanese", "日本語", false), ("ko", "Korean", "한국어", false),
        ("nl", "Dutch", "Nederlands", false), ("pa", "Punjabi", "ਪੰਜਾਬੀ", false), ("ps", "Pashto", "پښتو", true), ("pt", "Portuguese (Brazil)", "Português (Brasil)", false),
        ("ru", "Russian", "Русский", false), ("sd", "Sindhi", "سنڌي", true), ("ta", "Tamil", "தமிழ்", false), ("tr", "Turkish", "Türkçe", false),
        ("ur", "Urdu", "اردو", true), ("zh-Hans", "Chinese Simplified", "中文 (简体)", false),
    ];

    /// <summary>True for a code of the list, in any case.</summary>
    public static bool Contains(string code) => Known.Any(language => language.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>A guess that is enough for an emulator: Arabic letters are Urdu, all else is English.</summary>
    public static string Detect(string text) => text.Any(c => c is >= '\u0600' and <= '\u06FF') ? "ur" : "en";

    /// <summary>The body of <c>/languages</c> and its version.</summary>
    /// <param name="version">The api-version.</param>
    /// <param name="scope">Groups wanted, separated by commas; null for all.</param>
    public static (byte[] Body, string ETag)? List(string version, string? scope)
    {
        string[] all = version == "3.0" ? ["translation", "transliteration", "dictionary"] : ["translation", "transliteration", "models"];
        string[] wanted = string.IsNullOrEmpty(scope) ? all : scope.Split(',', StringSplitOptions.TrimEntries);
        if (wanted.Except(all).Any())
            return null;

        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = BillingLog.Json.Encoder }))
        {
            json.WriteStartObject();
            foreach (var group in wanted)
                Write(json, group, version);
            json.WriteEndObject();
        }

        var bytes = body.ToArray();
        return (bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
    }

    private static void Write(Utf8JsonWriter json, string group, string version)
    {
        if (group == "models")
        {
            Models(json);
            return;
        }

        json.WriteStartObject(group);
        foreach (var (code, name, native, rightToLeft) in Known.Where(language => group != "transliteration" || language.Code == "ur"))
        {
            json.WriteStartObject(code);
            json.WriteString("name", name);
            json.WriteString("nativeName", native);
            if (group == "transliteration")
                Scripts(json);
            else
                json.WriteString("dir", rightToLeft ? "rtl" : "ltr");
            if (group == "dictionary")
            {
                json.WriteStartArray("translations");
                json.WriteEndArray();
            }
            else if (group == "translation" && version != "3.0")
            {
                Models(json);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Models(Utf8JsonWriter json)
    {
        json.WriteStartArray("models");
        json.WriteStringValue("general");
        json.WriteEndArray();
    }

    private static void Scripts(Utf8JsonWriter json)
    {
        json.WriteStartArray("scripts");
        Script(json, "Arab", "Arabic", "rtl", "Latn");
        Script(json, "Latn", "Latin", "ltr", "Arab");
        json.WriteEndArray();
    }

    private static void Script(Utf8JsonWriter json, string code, string name, string direction, string? to)
    {
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("name", name);
        json.WriteString("nativeName", name);
        json.WriteString("dir", direction);
        if (to is not null)
        {
            json.WriteStartArray("toScripts");
            Script(json, to, to == "Latn" ? "Latin" : "Arabic", to == "Latn" ? "ltr" : "rtl", to: null);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
