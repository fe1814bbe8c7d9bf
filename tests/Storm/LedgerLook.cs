using Microsoft.Data.Sqlite;

namespace Storm;

/// <summary>What the ledger says, read after the worker has ended.</summary>
internal sealed class LedgerLook(Room room)
{
    /// <summary>SQLite's own check of the whole file.</summary>
    public string Integrity => (string)Scalar("PRAGMA integrity_check")!;

    /// <summary>Characters that the service charged for according to its answers.</summary>
    public long Billed => Convert.ToInt64(Scalar("SELECT COALESCE(SUM(billed), 0) FROM intent WHERE state = 'done'"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Characters of calls without an answer, taken as charged.</summary>
    public long InDoubt => Convert.ToInt64(Scalar("SELECT COALESCE(SUM(characters), 0) FROM intent WHERE state IN ('in_doubt', 'released')"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Calls without an answer.</summary>
    public long CallsInDoubt => Convert.ToInt64(Scalar("SELECT COUNT(*) FROM intent WHERE state IN ('in_doubt', 'released')"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The keys of the sentences of each call, in the order of the intents.</summary>
    public IReadOnlyList<string[]> KeysOfCalls =>
        [.. Rows("SELECT group_concat(t.key) FROM intent i JOIN intent_text t ON t.intent = i.id GROUP BY i.id ORDER BY i.id").Select(keys => keys.Split(','))];

    /// <summary>The sentences of the calls without an answer.</summary>
    public HashSet<string> TextsInDoubt => [.. Rows("""
        SELECT DISTINCT s.ur FROM intent i
        JOIN intent_text t ON t.intent = i.id
        JOIN result r ON r.key = t.key
        JOIN segment s ON s.request = r.request AND s.en = r.en
        WHERE i.state IN ('in_doubt', 'released')
        """)];

    /// <summary>Paths and states of all documents.</summary>
    public Dictionary<string, string> States => Rows("SELECT path || char(10) || state FROM document").Select(row => row.Split('\n')).ToDictionary(row => row[0], row => row[^1]);

    /// <summary>How often work on a document was begun.</summary>
    public long Attempts(string path) => Convert.ToInt64(Scalar("SELECT COALESCE(MAX(attempts), 0) FROM document WHERE path = $1", path), System.Globalization.CultureInfo.InvariantCulture);

    private object? Scalar(string sql, params string[] values)
    {
        using var connection = Open();
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar();
    }

    private List<string> Rows(string sql)
    {
        using var connection = Open();
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params string[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        return command;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = room.Ledger, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
