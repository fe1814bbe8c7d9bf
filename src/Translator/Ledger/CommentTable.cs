using Microsoft.Data.Sqlite;

namespace Translator.Ledger;

/// <summary>What people say about pairs.</summary>
public sealed class CommentTable(LedgerDatabase database, TimeProvider time)
{
    private const string Columns = "id, document, segment, reviewer, text, at";

    /// <summary>The comments on a pair, oldest first.</summary>
    public IReadOnlyList<CommentRow> Of(long document, string segment) =>
        database.Read(c => c.Query($"SELECT {Columns} FROM comment WHERE document = $1 AND segment = $2 ORDER BY id", Read, document, segment));

    /// <summary>How many comments each pair of a document has, those without any left out.</summary>
    public IReadOnlyDictionary<string, int> Counts(long document) => database.Read(c =>
        c.Query("SELECT segment, COUNT(*) FROM comment WHERE document = $1 GROUP BY segment", r => (r.GetString(0), r.GetInt32(1)), document)
            .ToDictionary(x => x.Item1, x => x.Item2, StringComparer.Ordinal));

    /// <summary>Adds one.</summary>
    public CommentRow Add(long document, string segment, string reviewer, string text) => database.Write(c =>
    {
        c.Execute(
            "INSERT INTO comment (document, segment, reviewer, text, at) VALUES ($1, $2, $3, $4, $5)",
            document, segment, reviewer, text, time.GetUtcNow().Stamp());
        return c.Query($"SELECT {Columns} FROM comment WHERE id = last_insert_rowid()", Read).Single();
    });

    /// <summary>Removes one that this person wrote.</summary>
    /// <returns>False when there is none of that number on the pair, or another person wrote it.</returns>
    public bool Remove(long id, long document, string segment, string reviewer) => database.Write(c =>
        c.Execute("DELETE FROM comment WHERE id = $1 AND document = $2 AND segment = $3 AND reviewer = $4", id, document, segment, reviewer) == 1);

    private static CommentRow Read(SqliteDataReader r) =>
        new(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5).Time());
}
