using CsvHelper;

namespace Translator.Writing.Formats;

/// <summary>
/// Comma-separated values for Excel: quoted as RFC 4180 says, with a byte order mark, and with an apostrophe before
/// a cell that Excel would otherwise run as a formula.
/// </summary>
public sealed class CsvFormat : IBilingualFormat
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.csv"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var csv = CsvWriter.Create(files[0], Options, leaveOpen: true);
        csv.WriteRecord([.. PairFields.Names]);
        foreach (var pair in document.Pairs)
            csv.WriteRecord(PairFields.Values(document, pair));
    }
}
