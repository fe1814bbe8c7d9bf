using Parquet;
using Parquet.Serialization;
using Parquet.Serialization.Attributes;
using Translator.Checking;

namespace Translator.Writing.Formats;

/// <summary>Parquet as the datasets of Hugging Face have it: a struct <c>translation</c> with <c>en</c> and <c>ur</c>, and the other fields beside it.</summary>
public sealed class ParquetFormat : IBilingualFormat
{
    private const int RowsInMemory = 20_000;

    /// <inheritdoc/>
    public string Name => "parquet";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.parquet"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files) =>
        ParquetSerializer.SerializeAsync(
            document.Pairs.Select(pair => Row.Of(document, pair)), files[0], new ParquetOptions { RowGroupSize = RowsInMemory })
            .GetAwaiter().GetResult();

    // The members are the columns: their names, order and kinds are the file's.
    internal sealed class Row
    {
        [ParquetRequired]
        public required string id { get; set; }

        [ParquetRequired]
        public required string doc { get; set; }

        public int block { get; set; }

        public int seq { get; set; }

        public int start { get; set; }

        public int end { get; set; }

        [ParquetRequired]
        public required string kind { get; set; }

        [ParquetRequired]
        public required string state { get; set; }

        [ParquetRequired]
        public required string origin { get; set; }

        [ParquetRequired]
        public required string engine { get; set; }

        public double? score { get; set; }

        [ParquetRequired]
        public required string flags { get; set; }

        public required Texts translation { get; set; }

        public string? reviewer { get; set; }

        public string? note { get; set; }

        public int rev { get; set; }

        public static Row Of(BilingualDocument document, SegmentPair pair) => new()
        {
            id = pair.Segment.Id,
            doc = document.NameOf(pair),
            block = pair.Segment.Block,
            seq = pair.Segment.Sequence,
            start = pair.Segment.Start,
            end = pair.Segment.End,
            kind = PairNames.Of(pair.Segment.Kind),
            state = PairNames.Of(pair.Translation.State),
            origin = PairNames.Of(pair.Translation.Origin),
            engine = pair.Translation.Engine,
            score = pair.Score is { } score ? Math.Round(score, 2) : null,
            flags = PairFields.FlagCodes(pair),
            translation = new Texts { en = pair.Translation.Text, ur = pair.Segment.Text },
            reviewer = pair.Reviewer,
            note = PairFields.Note(pair),
            rev = pair.Rev,
        };
    }

    internal sealed class Texts
    {
        public string? en { get; set; }

        public string? ur { get; set; }
    }
}
