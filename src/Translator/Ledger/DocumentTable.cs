using Microsoft.Data.Sqlite;

namespace Translator.Ledger;

/// <summary>The documents: one row per path below the seeds folder.</summary>
public sealed class DocumentTable(LedgerDatabase database)
{
    private const string Columns =
        "id, path, sha256, state, output, engine, format, encoding, extracted, text_sha256, tail, job, warnings, attempts, reason, hint, resumes, receipt, started, finished, blocks, troubles, crashes";

    /// <summary>The document at a path, or null.</summary>
    public DocumentRow? Find(string path) =>
        database.Read(c => c.Query($"SELECT {Columns} FROM document WHERE path = $1", Read, path).SingleOrDefault());

    /// <summary>The document with a number, or null.</summary>
    public DocumentRow? Find(long id) =>
        database.Read(c => c.Query($"SELECT {Columns} FROM document WHERE id = $1", Read, id).SingleOrDefault());

    /// <summary>Every document, by path.</summary>
    public IReadOnlyList<DocumentRow> All() =>
        database.Read(c => c.Query($"SELECT {Columns} FROM document ORDER BY path", Read));

    /// <summary>Documents with the same bytes, oldest first.</summary>
    public IReadOnlyList<DocumentRow> WithBytes(string sha256) =>
        database.Read(c => c.Query($"SELECT {Columns} FROM document WHERE sha256 = $1 ORDER BY id", Read, sha256));

    /// <summary>Documents in a state, by path.</summary>
    public IReadOnlyList<DocumentRow> InState(string state) =>
        database.Read(c => c.Query($"SELECT {Columns} FROM document WHERE state = $1 ORDER BY path", Read, state));

    /// <summary>
    /// Begins a run: the row is there, its attempts counted, before any work is done. Attempts start again when the bytes changed.
    /// </summary>
    /// <param name="path">Path below the seeds folder.</param>
    /// <param name="sha256">SHA-256 of its bytes.</param>
    /// <param name="output">Chooses its folder below the output folder among those taken, compared without case.</param>
    /// <param name="now">The time of the run.</param>
    public DocumentRow Begin(string path, string sha256, Func<IReadOnlySet<string>, string> output, DateTimeOffset now) =>
        database.Write(c =>
        {
            var known = c.Query($"SELECT {Columns} FROM document WHERE path = $1", Read, path).SingleOrDefault();
            if (known is null)
            {
                c.Execute(
                    "INSERT INTO document (path, sha256, state, output, attempts, started) VALUES ($1, $2, $3, $4, 1, $5)",
                    path, sha256, DocumentState.Reading, output(Taken(c)), now.Stamp());
            }
            else
            {
                // A pause is the service's or the disk's doing, so the attempt that ended in it is given back.
                var paused = known.State.StartsWith(DocumentState.Paused, StringComparison.Ordinal);
                var isNew = known.Sha256 != sha256 || DocumentState.IsFinished(known.State);
                c.Execute(
                    """
                    UPDATE document SET sha256 = $2, state = $3, attempts = $4, started = $5, troubles = $6, crashes = $7,
                        finished = NULL, reason = NULL, hint = NULL, resumes = NULL
                    WHERE id = $1
                    """,
                    known.Id, sha256, DocumentState.Reading, isNew ? 1 : Math.Max(1, known.Attempts + (paused ? 0 : 1)), now.Stamp(),
                    isNew ? 0 : known.Troubles, isNew ? 0 : known.Crashes);
            }

            return c.Query($"SELECT {Columns} FROM document WHERE path = $1", Read, path).Single();
        }, synced: false);

    /// <summary>Puts everything that a run found out into the row.</summary>
    public void Save(DocumentRow row) => database.Write(c => Save(c, row));

    /// <summary>Puts down that a document must wait, and why, and what that says of it; what else is known of it stays.</summary>
    public void Hold(DocumentRow row) => database.Write(c => c.Execute(
        "UPDATE document SET state = $2, reason = $3, hint = $4, resumes = $5, troubles = $6 WHERE id = $1",
        row.Id, row.State, row.Reason, row.Hint, row.Resumes?.Stamp(), row.Troubles));

    /// <summary>For a start: documents in whose checking or writing the process before this one ended wait again, and that is counted.</summary>
    public void CountCrashes() => database.Write(c => c.Execute(
        "UPDATE document SET crashes = crashes + 1, state = $1 WHERE state IN ($2, $3)", DocumentState.Waiting, DocumentState.Checking, DocumentState.Writing));

    /// <summary>Moves a document to another state.</summary>
    public void Mark(long id, string state) => database.Write(c => c.Execute("UPDATE document SET state = $2 WHERE id = $1", id, state), synced: false);

    /// <summary>Notes that the files of a document are of one version of its pairs.</summary>
    public void Published(long id, long version) =>
        database.Write(c => c.Execute("UPDATE document SET published = $2 WHERE id = $1 AND published < $2", id, version), synced: false);

    /// <summary>Notes that the files of a finished document were written again, unless a run on it has begun since.</summary>
    /// <returns>False when one has.</returns>
    public bool Republished(DocumentRow read, string state, string receipt, long version) =>
        database.Write(c => c.Execute(
            "UPDATE document SET published = $4, state = $2, receipt = $3 WHERE id = $1 AND state = $5 AND started = $6",
            read.Id, state, receipt, version, read.State, read.Started.Stamp()) == 1);

    /// <summary>Gives a document a new path and output folder: its source was renamed, everything else follows. Its old folder is remembered until <see cref="ForgetMoved"/>.</summary>
    /// <param name="id">The document.</param>
    /// <param name="path">Its new path below the seeds folder.</param>
    /// <param name="output">Chooses its folder below the output folder among those taken, compared without case.</param>
    public DocumentRow Rename(long id, string path, Func<IReadOnlySet<string>, string> output) =>
        database.Write(c =>
        {
            c.Execute("INSERT OR REPLACE INTO moved (output, document, receipt) SELECT output, id, receipt FROM document WHERE id = $1 AND receipt IS NOT NULL", id);
            c.Execute("UPDATE document SET path = $2, output = $3 WHERE id = $1", id, path, output(Taken(c)));
            return c.Query($"SELECT {Columns} FROM document WHERE id = $1", Read, id).Single();
        });

    /// <summary>Folders that documents moved away from, or one document did, and whose files are perhaps still there. None that another document has by now.</summary>
    public IReadOnlyList<MovedFolder> Moved(long? document = null) => database.Read(c =>
    {
        var moved = c.Query("SELECT output, document, receipt FROM moved WHERE $1 IS NULL OR document = $1 ORDER BY output", r => new MovedFolder(r.GetString(0), r.GetInt64(1), r.GetString(2)), document);
        if (moved.Count == 0)
            return moved;
        var taken = Taken(c);
        return [.. moved.Where(m => !taken.Contains(m.Output))];
    });

    /// <summary>Nothing of ours is left in a folder that a document moved away from.</summary>
    public void ForgetMoved(string output) => database.Write(c => c.Execute("DELETE FROM moved WHERE output = $1", output), synced: false);

    internal static void Save(SqliteConnection connection, DocumentRow row) =>
        connection.Execute(
            """
            UPDATE document SET sha256 = $2, state = $3, engine = $4, format = $5, encoding = $6, extracted = $7, text_sha256 = $8, tail = $9,
                job = $10, warnings = $11, attempts = $12, reason = $13, hint = $14, resumes = $15, receipt = $16, started = $17, finished = $18, output = $19, blocks = $20,
                troubles = $21, crashes = $22
            WHERE id = $1
            """,
            row.Id, row.Sha256, row.State, row.Engine, row.Format, row.Encoding, row.Extracted ? 1 : 0, row.TextSha256, row.Tail,
            row.Job, row.Warnings, row.Attempts, row.Reason, row.Hint, row.Resumes?.Stamp(), row.Receipt, row.Started.Stamp(), row.Finished?.Stamp(), row.Output, row.Blocks, row.Troubles, row.Crashes);

    private static HashSet<string> Taken(SqliteConnection c) =>
        c.Query("SELECT output FROM document", r => r.GetString(0)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static DocumentRow Read(SqliteDataReader r) => new()
    {
        Id = r.GetInt64(0),
        Path = r.GetString(1),
        Sha256 = r.GetString(2),
        State = r.GetString(3),
        Output = r.GetString(4),
        Engine = r.GetString(5),
        Format = r.GetString(6),
        Encoding = r.GetString(7),
        Extracted = r.GetInt64(8) != 0,
        TextSha256 = r.GetString(9),
        Tail = r.GetString(10),
        Job = r.GetString(11),
        Warnings = r.GetString(12),
        Attempts = r.GetInt32(13),
        Reason = r.TextOrNull(14),
        Hint = r.TextOrNull(15),
        Resumes = r.TextOrNull(16)?.Time(),
        Receipt = r.TextOrNull(17),
        Started = r.GetString(18).Time(),
        Finished = r.TextOrNull(19)?.Time(),
        Blocks = r.GetString(20),
        Troubles = r.GetInt32(21),
        Crashes = r.GetInt32(22),
    };
}
