namespace Translator.Writing.Formats;

/// <summary>
/// Tab-separated values: a header, one pair a line, no quoting. Tabs and line ends inside a text become one space;
/// the id and the offsets lead back to the exact text.
/// </summary>
public sealed class TsvFormat : IBilingualFormat
{
    /// <inheritdoc/>
    public string Name => "tsv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.tsv"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var writer = TextFiles.Open(files[0]);
        writer.WriteLine(string.Join('\t', PairFields.Names));
        foreach (var pair in document.Pairs)
        {
            var (segment, translation) = (pair.Segment, pair.Translation);
            Field(writer, segment.Id);
            Field(writer, document.NameOf(pair));
            Field(writer, segment.Block);
            Field(writer, segment.Sequence);
            Field(writer, segment.Start);
            Field(writer, segment.End);
            Field(writer, PairNames.Of(segment.Kind));
            Field(writer, PairNames.Of(translation.State));
            Field(writer, PairNames.Of(translation.Origin));
            Field(writer, translation.Engine);
            Field(writer, PairFields.Score(pair));
            Field(writer, PairFields.FlagCodes(pair));
            Field(writer, segment.Text);
            Field(writer, translation.Text);
            Field(writer, pair.Reviewer);
            Field(writer, PairFields.Note(pair));
            writer.Write(pair.Rev);
            writer.Write('\n');
        }
    }

    private static void Field(StreamWriter writer, string? value)
    {
        writer.WriteFolded(value);
        writer.Write('\t');
    }

    private static void Field(StreamWriter writer, int value)
    {
        Span<char> digits = stackalloc char[11];
        value.TryFormat(digits, out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        writer.Write(digits[..written]);
        writer.Write('\t');
    }
}
