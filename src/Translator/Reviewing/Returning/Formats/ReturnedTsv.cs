using Translator.Reading;
using Translator.Reading.CharacterSets;
using Translator.Watching;

namespace Translator.Reviewing.Returning.Formats;

/// <summary>TSV as editors and spreadsheets save it: with or without a byte order mark, with LF or CRLF, with quotes around some cells or none.</summary>
internal sealed class ReturnedTsv : IReturnedFormat
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Endings { get; } = [".tsv", ".tab"];

    /// <inheritdoc/>
    public ReturnedFile Read(SeedFile file, ReadingInstructions instructions)
    {
        var text = CharacterSet.Decode(file.Bytes.Span, null).Text.TrimStart('\uFEFF');
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).ToList();
        // A program that quotes cells doubles the quotes inside; ours never quotes, so one such cell tells.
        var isQuoted = lines.Count > 0 && (lines[0].Any(IsWrapped) || lines.Any(cells => cells.Any(IsQuotedCell)));
        var columns = PairColumns.Find(Cells(lines[0], isQuoted)) ?? throw PairColumns.Missing();
        var rows = new List<ReturnedRow>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (columns.Row(i + 1, Cells(lines[i], isQuoted)) is { } row)
                rows.Add(row);
        }

        return new ReturnedFile("tsv", rows);
    }

    private static string[] Cells(string[] cells, bool isQuoted) => isQuoted ? [.. cells.Select(Unquoted)] : cells;

    private static string Unquoted(string cell) =>
        IsWrapped(cell) && !cell[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal)
            ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
            : cell;

    private static bool IsWrapped(string cell) => cell.Length >= 2 && cell[0] == '"' && cell[^1] == '"';

    private static bool IsQuotedCell(string cell) =>
        IsWrapped(cell) && cell[1..^1].Contains("\"\"", StringComparison.Ordinal) && !cell[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal);
}
