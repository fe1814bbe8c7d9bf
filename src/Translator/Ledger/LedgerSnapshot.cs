using Microsoft.Data.Sqlite;
using Translator.Checking;

namespace Translator.Ledger;

/// <summary>All documents and pairs as they stand at one moment, whatever a worker does meanwhile; for passes too large for memory.</summary>
public sealed class LedgerSnapshot : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    /// <summary>Fixes the moment.</summary>
    public LedgerSnapshot(LedgerDatabase database)
    {
        _connection = database.Connect();
        _transaction = _connection.BeginTransaction(deferred: true);
        // The first read is what fixes it.
        Documents = _connection.Query(
            "SELECT id, path, state, engine, job, finished FROM document ORDER BY path",
            r => new DocumentSummary(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.TextOrNull(5)?.Time()));
    }

    /// <summary>Every document, by path.</summary>
    public IReadOnlyList<DocumentSummary> Documents { get; }

    /// <summary>The pairs of a document, in order, as they are read.</summary>
    public IEnumerable<SegmentPair> PairsOf(long document)
    {
        using var command = _connection.Command($"SELECT {SegmentTable.Columns} FROM segment WHERE document = $1 ORDER BY seq", document);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return SegmentTable.Read(reader).Pair;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }
}
