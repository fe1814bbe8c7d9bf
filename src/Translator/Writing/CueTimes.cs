using System.Globalization;
using Translator.Reading;

namespace Translator.Writing;

/// <summary>When a stretch of a text is spoken, from the cues it came from.</summary>
internal sealed class CueTimes
{
    private readonly List<(Block Block, TimeSpan Start, TimeSpan End)> _cues = [];

    /// <summary>Takes the cues among the blocks of a text.</summary>
    public CueTimes(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks.OrderBy(block => block.Start))
        {
            if (Parse(block.Origin) is var (start, end))
                _cues.Add((block, start, end));
        }
    }

    /// <summary>The times of a cue; null when the origin is something else.</summary>
    public static (TimeSpan Start, TimeSpan End)? Parse(Origin origin)
    {
        if (origin.Unit != "cue" || origin.Place.Split("-->") is not [var first, var last])
            return null;
        return Time(first) is { } start && Time(last.TrimStart().Split(' ')[0]) is { } end && end >= start ? (start, end) : null;
    }

    /// <summary>When the text between two offsets begins and ends; null when no cue holds it.</summary>
    public (TimeSpan Start, TimeSpan End)? Of(int start, int end)
    {
        var first = Find(start);
        var last = Find(Math.Max(start, end - 1));
        return first is null || last is null ? null : (At(first.Value, start), At(last.Value, end));
    }

    private (Block Block, TimeSpan Start, TimeSpan End)? Find(int offset)
    {
        var (low, high) = (0, _cues.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_cues[middle].Block.End <= offset)
                low = middle + 1;
            else if (_cues[middle].Block.Start > offset)
                high = middle - 1;
            else
                return _cues[middle];
        }

        return null;
    }

    private static TimeSpan At((Block Block, TimeSpan Start, TimeSpan End) cue, int offset)
    {
        var share = (double)(Math.Clamp(offset, cue.Block.Start, cue.Block.End) - cue.Block.Start) / Math.Max(1, cue.Block.End - cue.Block.Start);
        var milliseconds = Math.Round(cue.Start.TotalMilliseconds + (share * (cue.End - cue.Start).TotalMilliseconds));
        return TimeSpan.FromMilliseconds(milliseconds);
    }

    // 00:00:01,000 of SubRip, 00:00:01.000 and 00:01.000 of WebVTT, hours beyond 23 too.
    private static TimeSpan? Time(string text)
    {
        var parts = text.Trim().Replace(',', '.').Split(':');
        if (parts.Length is not (2 or 3)
            || !double.TryParse(parts[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || !int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
            return null;
        var hours = 0;
        if (parts.Length == 3 && !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out hours))
            return null;
        return TimeSpan.FromMilliseconds((((hours * 60) + minutes) * 60_000.0) + Math.Round(seconds * 1000));
    }
}
