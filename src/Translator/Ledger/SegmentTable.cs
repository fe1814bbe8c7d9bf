using System.Text.Json;
using Microsoft.Data.Sqlite;
using Translator.Checking;
using Translator.Segmenting;
using Translator.Translating;

namespace Translator.Ledger;

/// <summary>The pairs of every document: what all outputs are written from.</summary>
public sealed class SegmentTable(LedgerDatabase database)
{
    internal const string Columns =
        "gap, id, seq, block, start, stop, kind, ur, norm, en, state, origin, engine, request, remark, confidence, alignment, score, flags, reviewer, note, rev, was_ur";

    /// <summary>The pairs of a document, in order.</summary>
    public IReadOnlyList<SegmentRow> Of(long document) =>
        database.Read(c => c.Query($"SELECT {Columns} FROM segment WHERE document = $1 ORDER BY seq", Read, document));

    /// <summary>Replaces the pairs of a document and its row, in one transaction, which the document's last word makes durable.</summary>
    /// <param name="document">The row as it stands after the run.</param>
    /// <param name="rows">All pairs, in order.</param>
    /// <param name="retired">Pairs that people worked on and whose sentence is gone; kept apart, never lost.</param>
    /// <param name="now">The time of the run.</param>
    /// <param name="superseded">Versions that the new rows take the place of; they go into the history.</param>
    /// <param name="version">The document's <see cref="Version"/> from before its old pairs were read.</param>
    /// <returns>False when people changed pairs since then; nothing was written.</returns>
    public bool Replace(DocumentRow document, IReadOnlyList<SegmentRow> rows, IReadOnlyList<SegmentRow> retired, IReadOnlyList<SegmentRow> superseded, DateTimeOffset now, long version) =>
        database.Write(c =>
        {
            if (c.Execute("UPDATE document SET changes = changes + 1 WHERE id = $1 AND changes = $2", document.Id, version) == 0)
                return false;
            foreach (var row in retired)
            {
                c.Execute(
                    "INSERT INTO retired (path, segment, ur, en, state, reviewer, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    document.Path, row.Pair.Segment.Id, row.Pair.Segment.Text, row.Pair.Translation.Text, Name(row.Pair.Translation.State), row.Pair.Reviewer, now.Stamp());
            }

            using var former = c.Command(PairWriter.FormerVersion);
            foreach (var row in superseded)
            {
                former.ExecuteWith(
                    document.Id, row.Pair.Segment.Id, row.Pair.Rev, "machine", row.Pair.Translation.Text, Name(row.Pair.Translation.State),
                    row.Pair.Reviewer ?? row.Pair.Translation.Engine, row.Pair.Note, now.Stamp());
            }

            c.Execute("DELETE FROM segment WHERE document = $1", document.Id);
            using var insert = c.Command(
                $"INSERT INTO segment (document, {Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)");
            foreach (var row in rows)
            {
                var (segment, translation) = (row.Pair.Segment, row.Pair.Translation);
                insert.ExecuteWith(
                    document.Id, row.Gap, segment.Id, segment.Sequence, segment.Block, segment.Start, segment.End, Name(segment.Kind), segment.Text, segment.Key,
                    translation.Text, Name(translation.State), Name(translation.Origin), translation.Engine, translation.RequestId, translation.Note,
                    translation.Confidence, AlignmentText.Print(segment.Text, translation), row.Pair.Score, FlagsText(row.Pair.Flags),
                    row.Pair.Reviewer, row.Pair.Note, row.Pair.Rev, row.FormerSource);
            }

            foreach (var row in rows.Where(r => r.Machine is { Text: not null, State: PairState.Machine or PairState.Draft }))
            {
                var image = PairImage.Of(row with { Pair = row.Pair with { Translation = row.Machine!, Flags = [], Score = null, Reviewer = null, Note = null }, FormerSource = null });
                c.Execute(
                    "INSERT INTO machine (document, segment, image) VALUES ($1, $2, $3) ON CONFLICT (document, segment) DO UPDATE SET image = $3",
                    document.Id, row.Pair.Segment.Id, OperationTable.Text(image));
            }

            DocumentTable.Save(c, document);
            return true;
        }, synced: false);

    /// <summary>Writes flags and scores that were found anew. A pair that people changed since it was read is left alone; no revision is counted.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rows">The pairs as they were read, with the new flags and scores.</param>
    /// <returns>The pairs that were written, and the document's version with them; null when there were none.</returns>
    public (IReadOnlyList<SegmentRow> Rows, long Version)? Flag(long document, IReadOnlyList<SegmentRow> rows) => database.Write<(IReadOnlyList<SegmentRow>, long)?>(
        c =>
        {
            using var update = c.Command("UPDATE segment SET flags = $4, score = $5 WHERE document = $1 AND id = $2 AND rev = $3");
            var written = rows.Where(r => update.ExecuteWith(document, r.Pair.Segment.Id, r.Pair.Rev, FlagsText(r.Pair.Flags), r.Pair.Score) > 0).ToList();
            return written.Count == 0 ? null : (written, (long)c.Scalar("UPDATE document SET changes = changes + 1 WHERE id = $1 RETURNING changes", document)!);
        },
        synced: false);

    /// <summary>How often the pairs of a document changed.</summary>
    public long Version(long document) => database.Read(c => (long)c.Scalar("SELECT changes FROM document WHERE id = $1", document)!);

    /// <summary>Number of pairs in each state, over all documents or one.</summary>
    public IReadOnlyDictionary<string, int> CountByState(long? document = null) =>
        database.Read(c => c.Query(
            "SELECT state, COUNT(*) FROM segment WHERE $1 IS NULL OR document = $1 GROUP BY state",
            r => (State: r.GetString(0), Count: r.GetInt32(1)), document).ToDictionary(x => x.State, x => x.Count));

    /// <summary>The drafts that an engine gave before, by normalised source: the same file again asks nothing of any engine.</summary>
    public IReadOnlyDictionary<string, Translation> Drafts(string engine, IReadOnlyCollection<string> keys) =>
        database.Read(c =>
        {
            using var find = c.Command(
                "SELECT en, state, remark, confidence FROM segment WHERE norm = $1 AND engine = $2 AND origin = 'mt' AND state IN ('draft', 'untranslated') LIMIT 1", "", engine);
            var found = new Dictionary<string, Translation>(StringComparer.Ordinal);
            foreach (var key in keys)
            {
                find.Parameters[0].Value = key;
                using var reader = find.ExecuteReader();
                if (reader.Read())
                {
                    found[key] = new Translation(reader.TextOrNull(0), State(reader.GetString(1)), TranslationOrigin.Mt, engine)
                    {
                        Note = reader.TextOrNull(2),
                        Confidence = reader.IsDBNull(3) ? null : reader.GetDouble(3),
                    };
                }
            }

            return (IReadOnlyDictionary<string, Translation>)found;
        });

    internal static string Name<T>(T value)
        where T : struct, Enum => value switch
        {
            PairState.NeedsWork => "needs-work",
            SegmentKind.ListItem => "list-item",
            SegmentKind.VerseLine => "verse-line",
            SegmentKind.TableRow => "table-row",
            _ => value.ToString().ToLowerInvariant(),
        };

    internal static PairState State(string name) => Enum.Parse<PairState>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    internal static SegmentRow Read(SqliteDataReader r)
    {
        var segment = new Segment(
            r.GetString(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5),
            Enum.Parse<SegmentKind>(r.GetString(6).Replace("-", "", StringComparison.Ordinal), ignoreCase: true), r.GetString(7), r.GetString(8));
        var translation = new Translation(r.TextOrNull(9), State(r.GetString(10)), Enum.Parse<TranslationOrigin>(r.GetString(11), ignoreCase: true), r.GetString(12))
        {
            RequestId = r.TextOrNull(13),
            Note = r.TextOrNull(14),
            Confidence = r.IsDBNull(15) ? null : r.GetDouble(15),
        };
        translation = AlignmentText.Read(r.TextOrNull(16), segment.Text, translation);
        var pair = new SegmentPair(segment, translation, ReadFlags(r.GetString(18)))
        {
            Score = r.IsDBNull(17) ? null : r.GetDouble(17),
            Reviewer = r.TextOrNull(19),
            Note = r.TextOrNull(20),
            Rev = r.GetInt32(21),
        };
        return new SegmentRow(r.GetString(0), pair, r.TextOrNull(22));
    }

    internal static string FlagsText(IReadOnlyList<Flag> flags) =>
        flags.Count == 0 ? "" : JsonSerializer.Serialize(flags, LedgerJson.Default.IReadOnlyListFlag);

    internal static IReadOnlyList<Flag> ReadFlags(string text) =>
        text.Length == 0 ? [] : JsonSerializer.Deserialize(text, LedgerJson.Default.IReadOnlyListFlag)!;
}
