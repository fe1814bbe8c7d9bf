using System.Globalization;

namespace Translator.Writing;

/// <summary>One complete document in <c>output/index.tsv</c>.</summary>
/// <param name="Source">The source's path below the seeds folder: the row's key.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the source's bytes.</param>
/// <param name="State">The receipt's state.</param>
/// <param name="Engine">The receipt's engine.</param>
/// <param name="Segments">All pairs.</param>
/// <param name="Approved">Those a person approved.</param>
/// <param name="Flagged">Those with a flag.</param>
/// <param name="Failed">Those the engine refused.</param>
/// <param name="Billed">Characters charged.</param>
/// <param name="Finished">When its pairs were complete, UTC.</param>
/// <param name="Folder">The folder of its files below the output folder.</param>
public sealed record IndexRow(
    string Source,
    string Sha256,
    string State,
    string Engine,
    int Segments,
    int Approved,
    int Flagged,
    int Failed,
    long Billed,
    DateTimeOffset Finished,
    string Folder)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The first line of the index, without a line end.</summary>
    public const string Header =
        "source\tsha256\tstate\tengine\tsegments\tapproved\tflagged\tfailed\tbilled\tfinished\tfolder";

    /// <summary>The row of a document.</summary>
    public static IndexRow Of(Receipt receipt, string folder) => new(
        receipt.Source,
        receipt.Sha256,
        receipt.State,
        receipt.Engine,
        receipt.Segments.Total,
        receipt.Segments.Approved,
        receipt.Segments.Flagged,
        receipt.Segments.Failed,
        receipt.Characters.Billed,
        receipt.Finished,
        folder);

    /// <summary>The row as a line, without a line end; tabs and line ends in names become a space.</summary>
    public string ToLine() => string.Join('\t', ((string[])
    [
        Source, Sha256, State, Engine, Number(Segments), Number(Approved), Number(Flagged), Number(Failed),
        Number(Billed), Finished.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture), Folder,
    ]).Select(TextFiles.Folded));

    /// <summary>Reads a line that <see cref="ToLine"/> wrote.</summary>
    /// <returns>Null when the line is no row, for example because somebody edited the file.</returns>
    public static IndexRow? Parse(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != 11
            || !int.TryParse(cells[4], CultureInfo.InvariantCulture, out var segments)
            || !int.TryParse(cells[5], CultureInfo.InvariantCulture, out var approved)
            || !int.TryParse(cells[6], CultureInfo.InvariantCulture, out var flagged)
            || !int.TryParse(cells[7], CultureInfo.InvariantCulture, out var failed)
            || !long.TryParse(cells[8], CultureInfo.InvariantCulture, out var billed)
            || !DateTimeOffset.TryParseExact(
                cells[9], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var finished))
            return null;
        return new IndexRow(
            cells[0], cells[1], cells[2], cells[3], segments, approved, flagged, failed, billed, finished, cells[10]);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
