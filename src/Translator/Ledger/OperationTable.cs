using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Translator.Ledger;

/// <summary>
/// The changes that people make. One action is one transaction: the pair still as it was seen, the new pair, its history, the memory, the
/// engine's own English, and how it was before, for undoing.
/// </summary>
public sealed class OperationTable(LedgerDatabase database, TimeProvider time)
{
    /// <summary>How many actions of each reviewer can be undone.</summary>
    public const int Kept = 100;

    /// <summary>Does one action. A pair that changed since it was read is left alone and not counted.</summary>
    /// <param name="action">What is done, for example <c>approve</c>.</param>
    /// <param name="reviewer">Who does it.</param>
    /// <param name="changes">The pairs.</param>
    /// <param name="undoes">The action that it undoes, if it does.</param>
    /// <param name="choice">The spelling of a name that it chooses, if it does.</param>
    public OperationResult Apply(
        string action, string reviewer, IEnumerable<PairChange> changes, long? undoes = null, NameChoice? choice = null) =>
        database.Write(c =>
        {
            var now = time.GetUtcNow().Stamp();
            var former = choice is { } chosen ? c.Scalar("SELECT en || char(10) || forms FROM name_choice WHERE name = $1", chosen.Name) as string : null;
            c.Execute(
                "INSERT INTO operation (action, reviewer, pairs, undoes, name, former, at) VALUES ($1, $2, 0, $3, $4, $5, $6)",
                action, reviewer, undoes, choice?.Name, former, now);
            var operation = (long)c.Scalar("SELECT last_insert_rowid()")!;
            using var writer = new PairWriter(c, operation, action, reviewer, now);
            var done = new List<PairChange>();
            foreach (var change in changes)
            {
                if (writer.Write(change) is { } written)
                    done.Add(written);
            }

            if (choice is { } choose)
                Choose(c, choose, reviewer, now);
            if (done.Count == 0 && choice is null)
            {
                c.Execute("DELETE FROM operation WHERE id = $1", operation);
                return new OperationResult(null, done, new Dictionary<long, long>());
            }

            c.Execute("UPDATE operation SET pairs = $2 WHERE id = $1", operation, done.Count);
            var versions = done.Select(d => d.Document).Distinct().ToDictionary(
                document => document,
                document => (long)c.Scalar("UPDATE document SET changes = changes + 1 WHERE id = $1 RETURNING changes", document)!);
            c.Execute(
                "DELETE FROM operation WHERE reviewer = $1 AND id <= (SELECT id FROM operation WHERE reviewer = $1 ORDER BY id DESC LIMIT 1 OFFSET $2)",
                reviewer, Kept);
            return new OperationResult(operation, done, versions);
        });

    /// <summary>An action that can still be undone, or null.</summary>
    public OperationRow? Find(long id) => database.Read(c => c.Query(
        "SELECT id, action, reviewer, undoes, name, former FROM operation WHERE id = $1",
        r => new OperationRow(r.GetInt64(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetInt64(3), r.TextOrNull(4), r.TextOrNull(5)), id).SingleOrDefault());

    /// <summary>The pairs of an action: the revision that it gave them, and how they were before.</summary>
    public IReadOnlyList<(long Document, string Segment, int Rev, PairImage Image)> PairsOf(long operation) => database.Read(c => c.Query(
        "SELECT document, segment, rev, image FROM operation_pair WHERE operation = $1 ORDER BY document, segment",
        r => (r.GetInt64(0), r.GetString(1), r.GetInt32(2), Image(r.GetString(3))), operation));

    /// <summary>The engine's own English of a pair that people worked on; null when there is none.</summary>
    public PairImage? Machine(long document, string segment) => database.Read(c =>
        c.Scalar("SELECT image FROM machine WHERE document = $1 AND segment = $2", document, segment) is string image ? Image(image) : null);

    /// <summary>The spellings of names that people chose, by name.</summary>
    public IReadOnlyDictionary<string, NameChoice> Choices() => database.Read(c => c.Query(
        "SELECT name, en || char(10) || forms FROM name_choice", r => NameChoice.Read(r.GetString(0), r.GetString(1))).ToDictionary(x => x.Name, StringComparer.Ordinal));

    internal static PairImage Image(string text) => JsonSerializer.Deserialize(text, LedgerJson.Default.PairImage)!;

    internal static string Text(PairImage image) => JsonSerializer.Serialize(image, LedgerJson.Default.PairImage);

    private static void Choose(SqliteConnection c, NameChoice choice, string reviewer, string now)
    {
        if (choice.English is null)
            c.Execute("DELETE FROM name_choice WHERE name = $1", choice.Name);
        else
            c.Execute(
                "INSERT INTO name_choice (name, en, forms, reviewer, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (name) DO UPDATE SET en = $2, forms = $3, reviewer = $4, at = $5",
                choice.Name, choice.English, string.Join('\t', choice.Forms), reviewer, now);
    }
}
