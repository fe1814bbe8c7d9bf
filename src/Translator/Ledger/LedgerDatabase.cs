using Microsoft.Data.Sqlite;

namespace Translator.Ledger;

/// <summary>
/// The SQLite file that everything paid for, decided or finished stands in: WAL, <c>synchronous=FULL</c>, one writer.
/// A write is one transaction and, unless it asks for less, on the disk when <see cref="Write{T}"/> returns.
/// </summary>
public sealed class LedgerDatabase : IDisposable
{
    private const int Corrupt = 11; // SQLITE_CORRUPT
    private const int Full = 13; // SQLITE_FULL
    private const int NoDatabase = 26; // SQLITE_NOTADB

    private readonly Lock _writing = new();
    private readonly SqliteConnection _writer;
    private readonly string _connectionString;
    private readonly bool _durable;
    private readonly SharedCommits _shared;
    private bool _synced = true; // As the connection begins. Guarded by _writing.
    private volatile string? _trouble;

    private LedgerDatabase(string path, SqliteConnection writer, string connectionString, bool durable)
    {
        _durable = durable;
        Path = path;
        _writer = writer;
        _connectionString = connectionString;
        _shared = new SharedCommits(this);
    }

    /// <summary>Full path of the database file.</summary>
    public string Path { get; }

    /// <summary>Why the last write failed; null when it succeeded.</summary>
    public string? Trouble => _trouble;

    /// <summary>Opens the ledger in a folder, creating or migrating it as needed.</summary>
    /// <exception cref="LedgerException">It is damaged, too new, out of reach, or on a network file system.</exception>
    public static LedgerDatabase Open(string folder) => Open(folder, durable: true);

    /// <summary>Opens the ledger, durable or not: only a measurement of what durability costs may say no.</summary>
    internal static LedgerDatabase Open(string folder, bool durable)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), "ledger.db");
        try
        {
            Directory.CreateDirectory(folder);
            FileSystemKind.RefuseNetwork(folder);
            var connectionString = new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadWriteCreate,
                DefaultTimeout = 5,
            }.ToString();
            var writer = Connect(connectionString);
            if (writer.Scalar("PRAGMA quick_check(1)") as string is var check && check != "ok")
            {
                writer.Dispose();
                throw Damaged(path, $"{check}.");
            }

            LedgerSchema.Migrate(writer);
            if (!durable)
                writer.Execute("PRAGMA synchronous=OFF");
            return new LedgerDatabase(path, writer, connectionString, durable);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Full)
        {
            throw new LedgerUnavailableException(path, error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Corrupt or NoDatabase)
        {
            throw Damaged(path, error.Message, error);
        }
        catch (SqliteException error)
        {
            throw new LedgerException(
                $"The ledger {path} cannot be opened: {error.Message}",
                "Check the rights and the free space of its folder, or set Ledger:Folder to another one.",
                error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(
                $"The ledger's folder {folder} cannot be used: {error.Message}",
                "Check its rights, or set Ledger:Folder to another one.",
                error);
        }
    }

    /// <summary>Runs one transaction on the writer; all of it is durable afterwards, or none of it happened.</summary>
    /// <param name="work">The transaction's statements.</param>
    /// <param name="synced">False for what may be done again for nothing: it outlives this process at once, and a power loss from the next synced write on.</param>
    /// <exception cref="LedgerUnavailableException">The disk is full or fails.</exception>
    public T Write<T>(Func<SqliteConnection, T> work, bool synced = true)
    {
        lock (_writing)
        {
            try
            {
                if (_durable && synced != _synced)
                {
                    _writer.Execute(synced ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
                    _synced = synced;
                }

                using var transaction = _writer.BeginTransaction(deferred: false);
                var result = work(_writer);
                transaction.Commit();
                _trouble = null;
                return result;
            }
            catch (SqliteException error) when (LedgerUnavailableException.Is(error))
            {
                var unavailable = new LedgerUnavailableException(Path, error);
                _trouble = unavailable.Message;
                throw unavailable;
            }
        }
    }

    /// <summary>Runs one transaction on the writer.</summary>
    public void Write(Action<SqliteConnection> work, bool synced = true) =>
        Write(
            connection =>
            {
                work(connection);
                return 0;
            },
            synced);

    /// <summary>Runs one transaction on the writer, in one commit with others that come at the same time; durable when the task ends.</summary>
    /// <param name="work">The transaction's statements; they may run twice, the first time without any effect.</param>
    /// <exception cref="LedgerUnavailableException">The disk is full or fails.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work) => _shared.RunAsync(work);

    /// <summary>True while transactions of <see cref="WriteAsync"/> wait or run.</summary>
    internal bool IsCommitting => _shared.IsAtWork;

    /// <summary>Reads from a connection of its own, beside the writer.</summary>
    /// <exception cref="LedgerUnavailableException">The disk is full or fails.</exception>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = Connect();
            return work(connection);
        }
        catch (SqliteException error) when (LedgerUnavailableException.Is(error))
        {
            throw new LedgerUnavailableException(Path, error);
        }
    }

    /// <summary>Full integrity check; <c>ok</c> or what is wrong.</summary>
    public string CheckIntegrity() => Read(c => (string)c.Scalar("PRAGMA integrity_check(10)")!);

    /// <summary>Writes a consistent copy while work goes on.</summary>
    public void BackUp(string path) => Read(c => c.Execute("VACUUM INTO $1", path));

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(_connectionString));
    }

    /// <summary>A connection of the caller's own.</summary>
    internal SqliteConnection Connect() => Connect(_connectionString);

    private static LedgerException Damaged(string path, string how, SqliteException? error = null) => new(
        $"The ledger {path} is damaged: {how}",
        "Restore the last backup of it, or move the ledger folder away to start afresh (paid translations in it are then lost).",
        error);

    private static SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;");
        // Keys are hashes, so every call touches pages all over the file: 32 MB of log before they are carried over make one write of many.
        connection.Execute("PRAGMA wal_autocheckpoint=8000;");
        return connection;
    }
}
