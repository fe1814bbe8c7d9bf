using Microsoft.Data.Sqlite;

namespace Translator.Ledger;

/// <summary>
/// The ledger's tables, as a list of migrations: entry N brings a ledger of version N to N + 1, in one transaction.
/// Plain SQL that PostgreSQL can carry too.
/// </summary>
internal static class LedgerSchema
{
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE document (
            id          INTEGER PRIMARY KEY,
            path        TEXT NOT NULL UNIQUE,
            sha256      TEXT NOT NULL,
            state       TEXT NOT NULL,
            output      TEXT NOT NULL,
            engine      TEXT NOT NULL DEFAULT '',
            format      TEXT NOT NULL DEFAULT '',
            encoding    TEXT NOT NULL DEFAULT '',
            extracted   INTEGER NOT NULL DEFAULT 0,
            text_sha256 TEXT NOT NULL DEFAULT '',
            tail        TEXT NOT NULL DEFAULT '',
            job         TEXT NOT NULL DEFAULT '',
            warnings    TEXT NOT NULL DEFAULT '',
            blocks      TEXT NOT NULL DEFAULT '',
            attempts    INTEGER NOT NULL DEFAULT 0,
            reason      TEXT,
            hint        TEXT,
            resumes     TEXT,
            receipt     TEXT,
            started     TEXT NOT NULL,
            finished    TEXT
        );
        CREATE INDEX document_sha256 ON document (sha256);
        CREATE INDEX document_state ON document (state);

        CREATE TABLE segment (
            document   INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            seq        INTEGER NOT NULL,
            id         TEXT NOT NULL,
            block      INTEGER NOT NULL,
            start      INTEGER NOT NULL,
            stop       INTEGER NOT NULL,
            kind       TEXT NOT NULL,
            gap        TEXT NOT NULL,
            ur         TEXT NOT NULL,
            norm       TEXT NOT NULL,
            en         TEXT,
            state      TEXT NOT NULL,
            origin     TEXT NOT NULL,
            engine     TEXT NOT NULL,
            request    TEXT,
            remark     TEXT,
            confidence REAL,
            alignment  TEXT,
            score      REAL,
            flags      TEXT NOT NULL DEFAULT '',
            reviewer   TEXT,
            note       TEXT,
            rev        INTEGER NOT NULL DEFAULT 0,
            was_ur     TEXT,
            PRIMARY KEY (document, seq)
        );
        CREATE UNIQUE INDEX segment_id ON segment (document, id);
        CREATE INDEX segment_norm ON segment (norm);

        CREATE TABLE result (
            key       TEXT PRIMARY KEY,
            en        TEXT NOT NULL,
            engine    TEXT NOT NULL,
            request   TEXT,
            alignment TEXT,
            at        TEXT NOT NULL
        );

        CREATE TABLE memory (
            id       INTEGER PRIMARY KEY,
            norm     TEXT NOT NULL,
            ur       TEXT NOT NULL,
            en       TEXT NOT NULL,
            before   TEXT,
            after    TEXT,
            reviewer TEXT NOT NULL,
            source   TEXT NOT NULL UNIQUE,
            at       TEXT NOT NULL
        );
        CREATE INDEX memory_norm ON memory (norm);

        CREATE TABLE intent (
            id         INTEGER PRIMARY KEY,
            owner      TEXT NOT NULL,
            engine     TEXT NOT NULL,
            state      TEXT NOT NULL,
            texts      INTEGER NOT NULL,
            characters INTEGER NOT NULL,
            billed     INTEGER,
            request    TEXT,
            reason     TEXT,
            at         TEXT NOT NULL,
            until      TEXT NOT NULL,
            finished   TEXT
        );
        CREATE INDEX intent_state ON intent (state);
        CREATE INDEX intent_at ON intent (at);

        CREATE TABLE intent_text (
            intent     INTEGER NOT NULL REFERENCES intent (id) ON DELETE CASCADE,
            key        TEXT NOT NULL,
            document   INTEGER NOT NULL,
            characters INTEGER NOT NULL,
            PRIMARY KEY (intent, key)
        );
        CREATE INDEX intent_text_key ON intent_text (key);
        CREATE INDEX intent_text_document ON intent_text (document);

        CREATE TABLE claim (
            key    TEXT PRIMARY KEY,
            intent INTEGER NOT NULL,
            owner  TEXT NOT NULL,
            until  TEXT NOT NULL
        );

        CREATE TABLE history (
            id       INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            segment  TEXT NOT NULL,
            rev      INTEGER NOT NULL,
            action   TEXT NOT NULL,
            en       TEXT,
            state    TEXT NOT NULL,
            reviewer TEXT NOT NULL,
            note     TEXT,
            at       TEXT NOT NULL
        );
        CREATE INDEX history_segment ON history (document, segment);

        CREATE TABLE retired (
            id       INTEGER PRIMARY KEY,
            path     TEXT NOT NULL,
            segment  TEXT NOT NULL,
            ur       TEXT NOT NULL,
            en       TEXT,
            state    TEXT NOT NULL,
            reviewer TEXT,
            at       TEXT NOT NULL
        );
        """,
        """
        ALTER TABLE document ADD COLUMN changes   INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE document ADD COLUMN published INTEGER NOT NULL DEFAULT 0;

        CREATE TABLE machine (
            document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            segment  TEXT NOT NULL,
            image    TEXT NOT NULL,
            PRIMARY KEY (document, segment)
        );

        CREATE TABLE comment (
            id       INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            segment  TEXT NOT NULL,
            reviewer TEXT NOT NULL,
            text     TEXT NOT NULL,
            at       TEXT NOT NULL
        );
        CREATE INDEX comment_segment ON comment (document, segment);

        CREATE TABLE operation (
            id       INTEGER PRIMARY KEY,
            action   TEXT NOT NULL,
            reviewer TEXT NOT NULL,
            pairs    INTEGER NOT NULL,
            undoes   INTEGER,
            name     TEXT,
            former   TEXT,
            at       TEXT NOT NULL
        );
        CREATE INDEX operation_reviewer ON operation (reviewer, id);

        CREATE TABLE operation_pair (
            operation INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
            document  INTEGER NOT NULL,
            segment   TEXT NOT NULL,
            rev       INTEGER NOT NULL,
            image     TEXT NOT NULL,
            PRIMARY KEY (operation, document, segment)
        );

        CREATE TABLE name_choice (
            name     TEXT PRIMARY KEY,
            en       TEXT NOT NULL,
            forms    TEXT NOT NULL,
            reviewer TEXT NOT NULL,
            at       TEXT NOT NULL
        );
        """,
        // What the disk refused and what ended the process, told from what was only begun; folders whose document moved away.
        """
        ALTER TABLE document ADD COLUMN troubles INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE document ADD COLUMN crashes INTEGER NOT NULL DEFAULT 0;

        CREATE TABLE moved (
            output   TEXT PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            receipt  TEXT NOT NULL
        );
        """,
    ];

    /// <summary>The version this program writes.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Brings a ledger to <see cref="Version"/>; a kill in the middle leaves the old version whole.</summary>
    /// <exception cref="LedgerException">The ledger was written by a later program.</exception>
    public static void Migrate(SqliteConnection connection) => Migrate(connection, Version);

    /// <summary>Brings a ledger to a version at most; an earlier one than the present only for tests of upgrades.</summary>
    internal static void Migrate(SqliteConnection connection, int target)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var found = Convert.ToInt32(connection.Scalar("PRAGMA user_version"), System.Globalization.CultureInfo.InvariantCulture);
        if (found > Version)
        {
            throw new LedgerException(
                $"The ledger {connection.DataSource} has version {found}; this program knows versions up to {Version}.",
                "Use the program that wrote it, or a later one, or set Ledger:Folder to another folder.");
        }

        for (var version = found; version < target; version++)
            connection.Execute(Migrations[version]);
        if (found < target)
            connection.Execute($"PRAGMA user_version = {target}");
        transaction.Commit();
    }
}
