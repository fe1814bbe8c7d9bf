using System.Globalization;
using System.Text.RegularExpressions;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Reviewing;

/// <summary>Which pairs of a document are asked for, and in which order.</summary>
public sealed record RowFilter
{
    /// <summary>Longest search text, in UTF-16 units.</summary>
    public const int LongestSearch = 1_000;

    /// <summary>Only these states; empty for all.</summary>
    public IReadOnlySet<PairState> States { get; private init; } = new HashSet<PairState>();

    /// <summary>Only with a standing flag of one of these codes; empty for all.</summary>
    public IReadOnlySet<string> Warnings { get; private init; } = new HashSet<string>();

    /// <summary>Only with this text; empty for all.</summary>
    public string Search { get; private init; } = "";

    /// <summary>Where the text is looked for: <c>ur</c>, <c>en</c> or <c>both</c>.</summary>
    public string In { get; private init; } = "both";

    /// <summary>True when the text is a regular expression.</summary>
    public bool IsRegex { get; private init; }

    /// <summary>Only with a comment.</summary>
    public bool Commented { get; private init; }

    /// <summary>Only those that this person worked on last; empty for all.</summary>
    public string By { get; private init; } = "";

    /// <summary>Fewest characters of the Urdu.</summary>
    public int? MinLength { get; private init; }

    /// <summary>Most characters of the Urdu.</summary>
    public int? MaxLength { get; private init; }

    /// <summary>True for the riskiest first instead of the document's order.</summary>
    public bool ByRisk { get; private init; }

    /// <summary>Tells two filters apart.</summary>
    public string Key { get; private init; } = "";

    /// <summary>True when it lets everything through, in the document's order.</summary>
    public bool IsNone =>
        States.Count == 0 && Warnings.Count == 0 && Search.Length == 0 && By.Length == 0 && !Commented && MinLength is null && MaxLength is null && !ByRisk;

    /// <summary>Reads a filter by the names of the interface.</summary>
    /// <param name="value">The value of a name; null or empty when it was not given.</param>
    /// <exception cref="FormatException">A value cannot be understood; the message names it.</exception>
    public static RowFilter Read(Func<string, string?> value)
    {
        var filter = new RowFilter
        {
            States = Listed(value("state")).Select(StateOf).ToHashSet(),
            Warnings = Listed(value("warn")).ToHashSet(StringComparer.OrdinalIgnoreCase),
            Search = Short(value("q") ?? ""),
            In = value("in") is { Length: > 0 } side ? OneOf("in", side, "both", "ur", "en") : "both",
            IsRegex = value("regex") is "1" or "true" or "True",
            Commented = value("comment") is "1" or "true" or "True",
            By = value("by") ?? "",
            MinLength = Number("minLength", value("minLength")),
            MaxLength = Number("maxLength", value("maxLength")),
            ByRisk = value("sort") is { Length: > 0 } sort && OneOf("sort", sort, "seq", "risk") == "risk",
        };
        return filter with
        {
            Key = string.Join('\u001F', string.Join(',', filter.States.Order()), string.Join(',', filter.Warnings.Order(StringComparer.Ordinal)), filter.Search, filter.In, filter.IsRegex, filter.Commented, filter.By, filter.MinLength, filter.MaxLength, filter.ByRisk),
        };
    }

    /// <summary>Whether a pair passes everything but the search.</summary>
    public bool Passes(RowSketch row, bool isCommented) =>
        (States.Count == 0 || States.Contains(row.State))
        && (Warnings.Count == 0 || row.Flags.Any(f => !f.Ignored && Warnings.Contains(f.Code)))
        && (!Commented || isCommented)
        && (By.Length == 0 || row.Reviewer == By)
        && (MinLength is null || row.Length >= MinLength)
        && (MaxLength is null || row.Length <= MaxLength);

    /// <summary>The test of the search, asked with the Urdu, its key and the English; null when there is no search.</summary>
    /// <exception cref="FormatException">The regular expression is none.</exception>
    public Func<string, string, string, bool>? Matcher()
    {
        if (Search.Length == 0)
            return null;
        var (urdu, english) = (In != "en", In != "ur");
        if (IsRegex)
        {
            try
            {
                // Without backtracking no expression can be made that takes for ever.
                var regex = new Regex(Search, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
                return (ur, _, en) => (urdu && regex.IsMatch(ur)) || (english && regex.IsMatch(en));
            }
            catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
            {
                throw new FormatException($"The regular expression {Search} cannot be used: {wrong.Message} Look-around and back-references are not available here.", wrong);
            }
        }

        var key = UrduKey.Of(Search);
        return (_, norm, en) =>
            (urdu && key.Length > 0 && norm.Contains(key, StringComparison.Ordinal)) || (english && en.Contains(Search, StringComparison.OrdinalIgnoreCase));
    }

    private static string[] Listed(string? value) => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static PairState StateOf(string name) =>
        PairNames.TryState(name, out var state) ? state : throw new FormatException($"There is no state {name}. There are {string.Join(", ", PairNames.States)}.");

    private static string OneOf(string name, string value, params string[] allowed) =>
        allowed.Contains(value) ? value : throw new FormatException($"{name}={value} is not understood. Write {string.Join(" or ", allowed)}.");

    private static string Short(string search) =>
        search.Length <= LongestSearch ? search : throw new FormatException($"The search text has {search.Length} characters; {LongestSearch} is the most.");

    private static int? Number(string name, string? value) =>
        string.IsNullOrEmpty(value) ? null
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"{name}={value} is no number.");
}
