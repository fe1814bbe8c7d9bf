using System.Globalization;

namespace AzureEmulator;

/// <summary>Rate and allowance of a resource. The service states its rates by the hour and enforces a sixtieth by the minute.</summary>
/// <param name="Name">For example <c>F0</c>.</param>
/// <param name="CharactersPerMinute">Most characters within any minute; <see cref="long.MaxValue"/> for no limit.</param>
/// <param name="CharactersPerMonth">Most characters in a calendar month (UTC); <see cref="long.MaxValue"/> for no limit.</param>
public sealed record Tier(string Name, long CharactersPerMinute, long CharactersPerMonth = long.MaxValue)
{
    /// <summary>No limit at all.</summary>
    public static Tier Unlimited { get; } = new("none", long.MaxValue);

    /// <summary>Free: 2 million characters an hour, and a month.</summary>
    public static Tier F0 { get; } = new("F0", 2_000_000 / 60, 2_000_000);

    /// <summary>40 million characters an hour.</summary>
    public static Tier S1 { get; } = new("S1", 40_000_000 / 60);

    /// <summary>40 million characters an hour.</summary>
    public static Tier S2 { get; } = new("S2", 40_000_000 / 60);

    /// <summary>120 million characters an hour.</summary>
    public static Tier S3 { get; } = new("S3", 120_000_000 / 60);

    /// <summary>200 million characters an hour.</summary>
    public static Tier S4 { get; } = new("S4", 200_000_000 / 60);

    /// <summary>Finds a tier by name; a number is a tier of that many characters a minute.</summary>
    /// <exception cref="FormatException">There is no such tier.</exception>
    public static Tier Parse(string text) =>
        new[] { Unlimited, F0, S1, S2, S3, S4 }.FirstOrDefault(tier => tier.Name.Equals(text, StringComparison.OrdinalIgnoreCase))
        ?? (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rate)
            ? new Tier("custom", rate)
            : throw new FormatException($"'{text}' is no tier: write none, F0, S1, S2, S3, S4 or a number of characters a minute."));
}
