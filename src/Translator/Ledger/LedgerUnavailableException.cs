using Microsoft.Data.Sqlite;

namespace Translator.Ledger;

/// <summary>The ledger cannot be read or written at present: its disk is full or fails. Nothing of the transaction happened, and the same may succeed later.</summary>
public sealed class LedgerUnavailableException(string path, SqliteException error)
    : LedgerException($"The ledger {path} cannot be used at present: {error.Message}", "Free some space or mend the disk; a worker goes on by itself.", error)
{
    /// <summary>SQLite's codes for trouble that passes; a damaged file is not among them (sqlite.org/rescode.html).</summary>
    private static readonly int[] Passing =
    [
        5, // SQLITE_BUSY: somebody else holds it longer than the busy timeout
        8, // SQLITE_READONLY: a file system that was remounted after an error
        10, // SQLITE_IOERR
        13, // SQLITE_FULL
        14, // SQLITE_CANTOPEN: its shared memory does not fit on a full disk
    ];

    /// <summary>True when the same may succeed later.</summary>
    public static bool Is(SqliteException error) => Passing.Contains(error.SqliteErrorCode);
}
