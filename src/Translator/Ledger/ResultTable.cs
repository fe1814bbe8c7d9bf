using Microsoft.Data.Sqlite;
using Translator.Translating;

namespace Translator.Ledger;

/// <summary>Results of engines by key: what is here is never sent again.</summary>
public sealed class ResultTable(LedgerDatabase database)
{
    /// <summary>Those of the keys that have a result.</summary>
    public IReadOnlyDictionary<string, ResultRow> Find(IReadOnlyCollection<string> keys) => database.Read(c => Find(c, keys));

    internal static IReadOnlyDictionary<string, ResultRow> Find(SqliteConnection connection, IReadOnlyCollection<string> keys)
    {
        var found = new Dictionary<string, ResultRow>(keys.Count, StringComparer.Ordinal);
        using var find = connection.Command("SELECT en, engine, request, alignment FROM result WHERE key = $1", "");
        foreach (var key in keys)
        {
            find.Parameters[0].Value = key;
            using var reader = find.ExecuteReader();
            if (reader.Read())
                found[key] = new ResultRow(key, reader.GetString(0), reader.GetString(1), reader.TextOrNull(2), AlignmentText.ReadLinks(reader.TextOrNull(3)));
        }

        return found;
    }

    internal static void Add(SqliteConnection connection, IEnumerable<ResultRow> rows, DateTimeOffset now)
    {
        // The first result stays: what an output was written from must not change under it.
        using var insert = connection.Command("INSERT INTO result (key, en, engine, request, alignment, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (key) DO NOTHING");
        foreach (var row in rows)
            insert.ExecuteWith(row.Key, row.English, row.Engine, row.RequestId, AlignmentText.PrintLinks(row.Alignment), now.Stamp());
    }
}
