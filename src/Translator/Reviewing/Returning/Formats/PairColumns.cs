using System.Globalization;
using Translator.Reading;

namespace Translator.Reviewing.Returning.Formats;

/// <summary>The columns of a table that came back, by the names in its first row; people may have moved, added or removed some.</summary>
internal sealed class PairColumns
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private PairColumns(IReadOnlyList<string> header)
    {
        for (var i = 0; i < header.Count; i++)
            _columns.TryAdd(header[i].Trim().TrimStart('\uFEFF'), i);
    }

    /// <summary>The columns of a header; null when it is none of ours.</summary>
    public static PairColumns? Find(IReadOnlyList<string> header)
    {
        var columns = new PairColumns(header);
        return columns._columns.ContainsKey("id") && columns._columns.ContainsKey("ur") && columns._columns.ContainsKey("en") ? columns : null;
    }

    /// <summary>The refusal of a table without them.</summary>
    public static ReadingException Missing() =>
        new("Its first row does not name the columns id, ur and en.", "Give it back with the header that it was exported with; columns may stand in any order.");

    /// <summary>A row as a pair; null for an empty row.</summary>
    public ReturnedRow? Row(int line, IReadOnlyList<string> cells)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
            return null;
        return new ReturnedRow(line, Cell(cells, "id")?.Trim() ?? "")
        {
            Document = Some(Cell(cells, "doc")),
            Rev = Number(Cell(cells, "rev")),
            Urdu = Cell(cells, "ur") + Cell(cells, "ur (rest)"),
            English = Cell(cells, "en") + Cell(cells, "en (rest)"),
            State = Some(Cell(cells, "state")),
            Reviewer = Some(Cell(cells, "reviewer")),
            Note = _columns.ContainsKey("note") ? Cell(cells, "note") ?? "" : null,
        };
    }

    private string? Cell(IReadOnlyList<string> cells, string name) =>
        _columns.TryGetValue(name, out var column) && column < cells.Count ? cells[column] : null;

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // A spreadsheet may have made 3.0 or 3,0 of it.
    private static int? Number(string? text) =>
        double.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < int.MaxValue ? (int)number : null;
}
