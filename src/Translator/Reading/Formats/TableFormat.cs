using System.Globalization;
using CsvHelper;
using Translator.Reading.CharacterSets;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>CSV and TSV: the cells of one column.</summary>
public sealed class TableFormat : IDocumentReader
{
    private const int MostColumns = 1_000;

    /// <inheritdoc/>
    public string Name => "table";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        var decoded = CharacterSet.Decode(file.Bytes.Span, instructions.Encoding);
        Characters.RequireLines(decoded.Text, instructions);
        var tabs = Path.GetExtension(file.Path).Equals(".tsv", StringComparison.OrdinalIgnoreCase);
        var table = new CsvReaderOptions
        {
            Separator = tabs ? '\t' : Separator(decoded.Text),
            // Most TSV is written without quoting; only doubled quotes betray the other kind.
            Mode = tabs && !decoded.Text.Contains("\"\"", StringComparison.Ordinal) ? CsvMode.NoEscape : CsvMode.Rfc4180,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = 4 << 20,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = Refuse,
        };
        var column = TableColumn.Choose(First(decoded.Text, table), instructions.Column);
        var text = new ExtractedText(instructions);
        foreach (var warning in decoded.Warnings)
            text.Warn(warning);
        if (column.Warning is { } chosen)
            text.Warn(chosen);
        var row = 0;
        foreach (var cells in Rows(decoded.Text, table))
        {
            row++;
            if (row == 1 && column.HasHeading || column.Index >= cells.Length)
                continue;
            text.Add(BlockKind.Cell, new Origin("cell", TableColumn.Letters(column.Index) + row.ToString(CultureInfo.InvariantCulture)), cells[column.Index]);
        }

        return text.Build(Name, decoded.Encoding);
    }

    private static List<string[]> First(string text, CsvReaderOptions table) => [.. Rows(text, table).Take(1_000)];

    private static IEnumerable<string[]> Rows(string text, CsvReaderOptions table)
    {
        using var reader = CsvReader.FromText(text, table);
        while (reader.Read())
        {
            if (reader.FieldCount > MostColumns)
                throw new ReadingException($"Row {reader.RowNumber} has {reader.FieldCount} columns; the most that are read is {MostColumns}.", "If it is no table, name it .txt.");
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i);
            yield return cells;
        }
    }

    // A stray quote in the middle of a cell is only a quote. One that never closes swallows all rows after it.
    private static void Refuse(CsvMalformedRecord record)
    {
        if (record.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote)
        {
            throw new ReadingException(
                $"The quoting of the table is broken in row {record.RecordNumber}, which begins on line {record.LineNumber}.",
                "Close the quotes there and write a quote inside a cell twice, or save the table again from a spreadsheet.");
        }
    }

    private static char Separator(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 10_000));
        var (best, most) = (',', sample.Count(','));
        foreach (var candidate in ";\t|")
        {
            if (sample.Count(candidate) is var count && count > most)
                (best, most) = (candidate, count);
        }

        return best;
    }
}
