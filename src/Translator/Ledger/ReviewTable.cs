using Microsoft.Data.Sqlite;
using Translator.Checking;

namespace Translator.Ledger;

/// <summary>What the review page reads of the pairs: by place, by id, by sentence, and in outline.</summary>
public sealed class ReviewTable(LedgerDatabase database)
{
    /// <summary>A warning or an error, perhaps one that was set aside.</summary>
    private const string Flagged = "(flags LIKE '%\"severity\":\"Warning\"%' OR flags LIKE '%\"severity\":\"Error\"%')";

    /// <summary>How often the pairs of a document changed: another number, other pairs. Null when there is no such document.</summary>
    public long? Version(long document) => database.Read(c => c.Scalar("SELECT changes FROM document WHERE id = $1", document) as long?);

    /// <summary>The version of every document.</summary>
    public IReadOnlyDictionary<long, long> Versions() =>
        database.Read(c => c.Query("SELECT id, changes FROM document", r => (r.GetInt64(0), r.GetInt64(1))).ToDictionary(x => x.Item1, x => x.Item2));

    /// <summary>Documents whose files are older than their pairs.</summary>
    public IReadOnlyList<long> Outdated() =>
        database.Read(c => c.Query("SELECT id FROM document WHERE changes <> published ORDER BY id", r => r.GetInt64(0)));

    /// <summary>One pair, or null.</summary>
    public SegmentRow? Find(long document, string segment) => database.Read(c => Find(c, document, segment));

    /// <summary>The pairs at some places, in the order asked for.</summary>
    public IReadOnlyList<SegmentRow> At(long document, IReadOnlyList<int> sequences) => database.Read(c =>
    {
        var rows = new List<SegmentRow>(sequences.Count);
        using var find = c.Command($"SELECT {SegmentTable.Columns} FROM segment WHERE document = $1 AND seq = $2", document, 0);
        foreach (var sequence in sequences)
        {
            find.Parameters[1].Value = sequence;
            using var reader = find.ExecuteReader();
            if (reader.Read())
                rows.Add(SegmentTable.Read(reader));
        }

        return rows;
    });

    /// <summary>The pairs from one place to another, both included.</summary>
    public IReadOnlyList<SegmentRow> Between(long document, int first, int last) => database.Read(c => c.Query(
        $"SELECT {SegmentTable.Columns} FROM segment WHERE document = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq", SegmentTable.Read, document, first, last));

    /// <summary>The pairs of all documents whose sentence has a key, by document and place.</summary>
    public IReadOnlyList<(long Document, SegmentRow Row)> WithKey(string key) => database.Read(c => c.Query(
        $"SELECT {SegmentTable.Columns}, document FROM segment WHERE norm = $1 ORDER BY document, seq",
        r => (r.GetInt64(r.FieldCount - 1), SegmentTable.Read(r)), key));

    /// <summary>The first pairs of one document whose sentence has a key.</summary>
    public IReadOnlyList<SegmentRow> WithKey(string key, long document, int most) => database.Read(c => c.Query(
        // The plus keeps the planner from going through the whole document for the sake of its order.
        $"SELECT {SegmentTable.Columns} FROM segment WHERE norm = $1 AND +document = $2 ORDER BY seq LIMIT $3", SegmentTable.Read, key, document, most));

    /// <summary>The pairs of all documents whose sentence holds a text in its normal form, by document and place.</summary>
    public IReadOnlyList<(long Document, SegmentRow Row)> Holding(string text) => database.Read(c => c.Query(
        $"SELECT {SegmentTable.Columns}, document FROM segment WHERE instr(norm, $1) > 0 AND en IS NOT NULL ORDER BY document, seq",
        r => (r.GetInt64(r.FieldCount - 1), SegmentTable.Read(r)), text));

    /// <summary>The documents that have a segment of that id.</summary>
    public IReadOnlyList<long> DocumentsWith(string segment) =>
        database.Read(c => c.Query("SELECT document FROM segment WHERE id = $1", r => r.GetInt64(0), segment));

    /// <summary>Goes through the Urdu and the English of all pairs that have both and are no copies.</summary>
    public void ForEach(Action<string, string> look) => database.Read(c =>
    {
        using var command = c.Command("SELECT ur, en FROM segment WHERE en IS NOT NULL AND origin <> 'copy'");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            look(reader.GetString(0), reader.GetString(1));
        return 0;
    });

    /// <summary>How many pairs of all documents with that sentence are an engine's.</summary>
    public int CountMachines(string key) => database.Read(c =>
        Convert.ToInt32(c.Scalar("SELECT COUNT(*) FROM segment WHERE norm = $1 AND state IN ('machine', 'draft')", key), System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>All pairs of a document without their texts, in order.</summary>
    public IReadOnlyList<RowSketch> Outline(long document) => database.Read(c => c.Query(
        "SELECT id, seq, state, score, flags, reviewer, length(ur) FROM segment WHERE document = $1 ORDER BY seq",
        r => new RowSketch(
            r.GetString(0), r.GetInt32(1), SegmentTable.State(r.GetString(2)), r.IsDBNull(3) ? null : r.GetDouble(3),
            SegmentTable.ReadFlags(r.GetString(4)), r.TextOrNull(5), r.GetInt32(6)),
        document));

    /// <summary>The places of the pairs whose texts pass a test, in order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="passes">Asked with the Urdu, its key and the English.</param>
    public IReadOnlyList<int> Search(long document, Func<string, string, string, bool> passes) => database.Read(c =>
    {
        using var command = c.Command("SELECT seq, ur, norm, en FROM segment WHERE document = $1 ORDER BY seq", document);
        using var reader = command.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
        {
            if (passes(reader.GetString(1), reader.GetString(2), reader.TextOrNull(3) ?? ""))
                found.Add(reader.GetInt32(0));
        }

        return (IReadOnlyList<int>)found;
    });

    /// <summary>What the pairs of every document, or of one, amount to.</summary>
    public IReadOnlyDictionary<long, DocumentCounts> Counts(long? document = null) => database.Read(c => c.Query(
        $"""
        SELECT document, state, COUNT(*), SUM(CASE WHEN {Flagged} THEN 1 ELSE 0 END),
               CASE WHEN {Flagged} AND flags LIKE '%"ignored":true%' THEN flags ELSE '' END AS aside,
               SUM(CASE WHEN state = 'approved' THEN 0.0 WHEN state IN ('draft', 'untranslated', 'failed') THEN 1.0 ELSE 1.0 - COALESCE(score, 0.0) END)
        FROM segment WHERE $1 IS NULL OR document = $1 GROUP BY document, state, aside
        """,
        r => (Document: r.GetInt64(0), State: r.GetString(1), Count: r.GetInt32(2), Flagged: Stands(r.GetString(4)) ? r.GetInt32(3) : 0, Risk: r.GetDouble(5)), document)
        .GroupBy(x => x.Document)
        .ToDictionary(
            g => g.Key,
            g => new DocumentCounts(g.GroupBy(x => x.State).ToDictionary(s => s.Key, s => s.Sum(x => x.Count), StringComparer.Ordinal), g.Sum(x => x.Flagged), g.Sum(x => x.Risk) / g.Sum(x => x.Count))));

    // Flags among which some were set aside are looked at one by one; there are few of them.
    private static bool Stands(string flags) =>
        flags.Length == 0 || SegmentTable.ReadFlags(flags).Any(flag => !flag.Ignored && flag.Severity > FlagSeverity.Info);

    /// <summary>All versions of a pair that are on record, oldest first.</summary>
    public IReadOnlyList<HistoryRow> History(long document, string segment) => database.Read(c => c.Query(
        "SELECT at, reviewer, action, state, en, note, rev FROM history WHERE document = $1 AND segment = $2 ORDER BY rev, id",
        r => new HistoryRow(r.GetString(0).Time(), r.GetString(1), r.GetString(2), r.GetString(3), r.TextOrNull(4), r.TextOrNull(5), r.GetInt32(6)), document, segment));

    /// <summary>What each person approved and edited, by the pairs as they stand.</summary>
    public IReadOnlyList<(string Reviewer, int Approved, int Edited)> Reviewers() => database.Read(c => c.Query(
        "SELECT reviewer, SUM(state = 'approved'), SUM(state = 'edited' AND rev > 0) FROM segment WHERE reviewer IS NOT NULL GROUP BY reviewer ORDER BY reviewer",
        r => (r.GetString(0), r.GetInt32(1), r.GetInt32(2))));

    internal static SegmentRow? Find(SqliteConnection c, long document, string segment) =>
        c.Query($"SELECT {SegmentTable.Columns} FROM segment WHERE document = $1 AND id = $2", SegmentTable.Read, document, segment).SingleOrDefault();
}
