using System.Reflection;
using Translator.Checking;
using Translator.Ledger;
using Translator.Reading;
using Translator.Reviewing;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Translating.Azure;
using Translator.Translating.LibreTranslate;
using Translator.Translating.Llm;
using Translator.Watching;
using Translator.Writing;

namespace Translator.Hosting;

/// <summary>Every setting there is, read off the options classes, in the order of the steps.</summary>
public static class SettingsCatalog
{
    /// <summary>The sections with the classes that hold their settings and defaults.</summary>
    public static IReadOnlyList<(string Section, Type Options)> Sections { get; } =
    [
        (WatchingOptions.Section, typeof(WatchingOptions)),
        (ReadingOptions.Section, typeof(ReadingOptions)),
        (SegmentingOptions.Section, typeof(SegmentingOptions)),
        (TranslatingOptions.Section, typeof(TranslatingOptions)),
        (AzureOptions.Section, typeof(AzureOptions)),
        (LibreTranslateOptions.Section, typeof(LibreTranslateOptions)),
        (LlmOptions.Section, typeof(LlmOptions)),
        (CheckingOptions.Section, typeof(CheckingOptions)),
        (WritingOptions.Section, typeof(WritingOptions)),
        (ReviewingOptions.Section, typeof(ReviewingOptions)),
        (LedgerOptions.Section, typeof(LedgerOptions)),
    ];

    /// <summary>Settings whose value is never shown.</summary>
    public static bool IsSecret(string key) => key.EndsWith(":Key", StringComparison.OrdinalIgnoreCase) || key.EndsWith("Secret", StringComparison.OrdinalIgnoreCase);

    /// <summary>Every setting by its full name, with its default as text; lists end in <c>:*</c>.</summary>
    public static IEnumerable<(string Key, string? Default)> All() =>
        Sections.SelectMany(s => Of(s.Section, Activator.CreateInstance(s.Options)!));

    /// <summary>The settings that the configuration holds and this program does not know.</summary>
    public static IEnumerable<string> Unknown(IConfiguration configuration)
    {
        var known = All().Select(s => s.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in configuration.AsEnumerable())
        {
            if (value is null || key.StartsWith("Logging:", StringComparison.OrdinalIgnoreCase) || IsKnown(key, known))
                continue;
            yield return key;
        }
    }

    /// <summary>The known name that an unknown one was probably meant to be.</summary>
    public static string? Nearest(string key) =>
        All().Select(s => s.Key).Select(k => (Key: k, Distance: Distance(k.ToUpperInvariant(), key.ToUpperInvariant()))).Where(x => x.Distance <= 1 + (key.Length / 6)).OrderBy(x => x.Distance).Select(x => x.Key).FirstOrDefault();

    private static bool IsKnown(string key, HashSet<string> known)
    {
        if (known.Contains(key) || known.Contains(key + ":*"))
            return true;
        // What stands below a list or a table of words is its own business.
        for (var colon = key.LastIndexOf(':'); colon > 0; colon = key.LastIndexOf(':', colon - 1))
        {
            if (known.Contains(key[..colon] + ":*"))
                return true;
        }

        return false;
    }

    private static IEnumerable<(string Key, string? Default)> Of(string section, object options)
    {
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var key = $"{section}:{property.Name}";
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type))
                yield return (key + ":*", null);
            else if (type.IsClass && type != typeof(string) && property.GetValue(options) is { } nested)
                foreach (var inner in Of(key, nested))
                    yield return inner;
            else if (property.CanWrite)
                yield return (key, Convert.ToString(property.GetValue(options), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
