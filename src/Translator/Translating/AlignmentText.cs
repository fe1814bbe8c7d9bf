using System.Globalization;

namespace Translator.Translating;

/// <summary>
/// A word alignment as the ledger keeps it: links <c>start:end-start:end</c>, Urdu first, with spaces between. In front
/// of a pair's links stand who made them and a checksum of the two texts, <c>statistical 1c0ffee5 0:4-0:3</c>, so that
/// an alignment of English that has been changed since is never shown with the new one.
/// </summary>
public static class AlignmentText
{
    /// <summary>The alignment of a pair; null when it has none.</summary>
    public static string? Print(string urdu, Translation translation) => translation switch
    {
        { Alignment: null } or { Text: null } => null,
        _ => string.Create(CultureInfo.InvariantCulture, $"{Name(translation.AlignedBy)} {Checksum(urdu, translation.Text):x8} {PrintLinks(translation.Alignment)}"),
    };

    /// <summary>The translation with the alignment that was kept for it, if that still speaks of these two texts.</summary>
    public static Translation Read(string? kept, string urdu, Translation translation)
    {
        if (kept is null || translation.Text is not { } english)
            return translation;
        // Ledgers of earlier versions hold the links of engines alone.
        var parts = kept.Split(' ', 3);
        var origin = AlignmentOrigin.Engine;
        var isLabelled = parts.Length == 3 && TryOrigin(parts[0], out origin);
        if (isLabelled && parts[1] != Checksum(urdu, english).ToString("x8", CultureInfo.InvariantCulture))
            return translation;
        var links = ReadLinks(isLabelled ? parts[2] : kept)!;
        return Fits(links, urdu, english) ? translation with { Alignment = links, AlignedBy = origin } : translation;
    }

    /// <summary>True when every link lies inside the two texts.</summary>
    public static bool Fits(IEnumerable<(int SourceStart, int SourceEnd, int TargetStart, int TargetEnd)> links, string urdu, string english) =>
        links.All(link => link.SourceStart >= 0 && link.SourceStart < link.SourceEnd && link.SourceEnd <= urdu.Length
            && link.TargetStart >= 0 && link.TargetStart < link.TargetEnd && link.TargetEnd <= english.Length);

    /// <summary>Links alone.</summary>
    public static string? PrintLinks(IReadOnlyList<(int SourceStart, int SourceEnd, int TargetStart, int TargetEnd)>? links) => links is null
        ? null
        : string.Join(' ', links.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.SourceStart}:{a.SourceEnd}-{a.TargetStart}:{a.TargetEnd}")));

    /// <summary>Reads links alone.</summary>
    public static IReadOnlyList<(int SourceStart, int SourceEnd, int TargetStart, int TargetEnd)>? ReadLinks(string? text) =>
        text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadLink).ToList();

    /// <summary>An origin as files name it: <c>engine</c> or <c>statistical</c>.</summary>
    public static string Name(AlignmentOrigin origin) => origin == AlignmentOrigin.Engine ? "engine" : "statistical";

    private static (int, int, int, int) ReadLink(string link)
    {
        Span<int> numbers = stackalloc int[4];
        var count = 0;
        foreach (var part in link.AsSpan().SplitAny(':', '-'))
            numbers[count++] = int.Parse(link.AsSpan(part), NumberStyles.None, CultureInfo.InvariantCulture);
        return (numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static bool TryOrigin(string name, out AlignmentOrigin origin)
    {
        origin = name == "statistical" ? AlignmentOrigin.Statistical : AlignmentOrigin.Engine;
        return name == Name(origin);
    }

    private static uint Checksum(string urdu, string english)
    {
        var sum = 2166136261u;
        foreach (var c in urdu)
            sum = (sum ^ c) * 16777619u;
        sum = (sum ^ '\uFFFF') * 16777619u;
        foreach (var c in english)
            sum = (sum ^ c) * 16777619u;
        return sum;
    }
}
