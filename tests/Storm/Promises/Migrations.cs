using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Translator.Ledger;

namespace Storm.Promises;

/// <summary>P33: a ledger of every earlier version, killed at every durable call of its migration. It is whole and old or whole and new; nothing in it is lost.</summary>
internal static class Migrations
{
    private const int Documents = 200;

    private static readonly string[] Calls = ["pwrite64", "fdatasync", "fsync", "ftruncate", "unlink"];

    /// <summary>What a ledger holds in the columns of version 1, which every later version has too.</summary>
    private const string Contents = """
        SELECT 'document' || char(9) || path || char(9) || sha256 || char(9) || state || char(9) || output || char(9) || started FROM document
        UNION ALL SELECT 'segment' || char(9) || document || char(9) || seq || char(9) || id || char(9) || ur || char(9) || COALESCE(en, '') || char(9) || state FROM segment
        UNION ALL SELECT 'result' || char(9) || key || char(9) || en || char(9) || engine FROM result
        UNION ALL SELECT 'memory' || char(9) || norm || char(9) || ur || char(9) || en || char(9) || reviewer FROM memory
        UNION ALL SELECT 'intent' || char(9) || id || char(9) || state || char(9) || characters || char(9) || COALESCE(billed, 0) FROM intent
        ORDER BY 1
        """;

    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        if (!Strace.Available)
        {
            yield return new Verdict("P33", null, Strace.Missing);
            yield break;
        }

        for (var version = 0; version < LedgerSchema.Version; version++)
            yield return await KilledAsync(options, version);
        yield return await WithoutTransactionAsync(options);
    }

    private static async Task<Verdict> KilledAsync(StormOptions options, int version)
    {
        var bad = new ConcurrentBag<string>();
        var (points, old, renewed) = (0, 0, 0);
        var schemas = Schemas(options, version);
        await Parallel.ForEachAsync(Calls, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (call, _) =>
        {
            for (var at = 1; ; at = options.Long ? at + 1 : at * 4)
            {
                var room = new Room(options, $"migration/{version}-{call}-{at}", null);
                var before = Make(room.Ledger, version);
                using var crashing = Strace.Start(room, Strace.Inject(call, $"signal=KILL:when={at}"), "status", "--json");
                var (exitCode, _, _) = await Room.EndAsync(crashing);
                if (exitCode == 0)
                    break;
                Interlocked.Increment(ref points);
                var (found, state) = Look(room.Ledger, schemas);
                Interlocked.Add(ref old, state == "old" ? 1 : 0);
                Interlocked.Add(ref renewed, state == "new" ? 1 : 0);
                if (state is not ("old" or "new") || !found.SequenceEqual(before))
                    bad.Add($"{call} {at}: after the kill it is {state}, with {found.Count} of {before.Count} rows");
                var (again, _, errors) = await room.RunAsync("status", "--json");
                (found, state) = Look(room.Ledger, schemas);
                if (again != 0 || state != "new" || !found.SequenceEqual(before))
                    bad.Add($"{call} {at}: the next start ends with {again}, the ledger is {state}, with {found.Count} of {before.Count} rows {errors}");
                if (!options.Keep)
                    Directory.Delete(room.Root, recursive: true);
            }
        });

        return new Verdict(
            "P33",
            bad.IsEmpty && points >= 4,
            $"migration from version {version} to {LedgerSchema.Version} killed at {points} points: {old} times the old one whole, {renewed} times the new one, {bad.Count} times neither or with losses" + KillStorm.Details(bad));
    }

    /// <summary>The negative control: the same statements without a transaction around them, killed half-way, must be noticed.</summary>
    private static async Task<Verdict> WithoutTransactionAsync(StormOptions options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Work, "migration", "control")).FullName;
        var ledger = Path.Combine(folder, "ledger.db");
        Make(ledger, 0);
        await Strace.ProbeAsync(options, Strace.Inject("fsync,fdatasync", "signal=KILL:when=6"), "migrate", ledger);
        var (_, state) = Look(ledger, Schemas(options, 0));
        return new Verdict("control", state == "half", $"a migration without a transaction, killed half-way, leaves a ledger that is {state}");
    }

    /// <summary>Runs every statement of all migrations by itself: what the probe does.</summary>
    public static void WithoutTransaction(string path)
    {
        using var connection = Open(path);
        using var whole = new SqliteConnection("Data Source=:memory:");
        whole.Open();
        LedgerSchema.Migrate(whole);
        foreach (var statement in Rows(whole, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"))
            Execute(connection, statement);
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {LedgerSchema.Version}"));
    }

    /// <summary>The schemas of the old version and the new one.</summary>
    private static (string Old, string New) Schemas(StormOptions options, int version)
    {
        var texts = new List<string>();
        foreach (var target in new[] { version, LedgerSchema.Version })
        {
            var path = Path.Combine(options.Work, "migration", $"schema-{version}-{target}", "ledger.db");
            Make(path, target);
            using var connection = Open(path);
            texts.Add(Schema(connection));
        }

        return (texts[0], texts[1]);
    }

    private static (List<string> Rows, string State) Look(string path, (string Old, string New) schemas)
    {
        using var connection = Open(path);
        if (Rows(connection, "PRAGMA integrity_check").Single() is var check && check != "ok")
            return ([], check);
        var schema = Schema(connection);
        var state = schema == schemas.New ? "new" : schema == schemas.Old ? "old" : "half";
        return (schema.Contains("CREATE TABLE memory", StringComparison.Ordinal) && state != "half" ? Rows(connection, Contents) : [], state);
    }

    private static string Schema(SqliteConnection connection) =>
        string.Join('\n', Rows(connection, "SELECT name || ' ' || COALESCE(sql, '') FROM sqlite_master ORDER BY name").Append(Rows(connection, "PRAGMA user_version").Single()));

    /// <summary>Makes a ledger of an old version, filled, and gives its rows.</summary>
    private static List<string> Make(string path, int version)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var connection = Open(path);
        LedgerSchema.Migrate(connection, version);
        if (version == 0)
            return [];
        Execute(connection, "BEGIN");
        for (var i = 1; i <= Documents; i++)
        {
            Execute(connection, $"INSERT OR IGNORE INTO document (id, path, sha256, state, output, started) VALUES ({i}, 'مضمون-{i}.txt', '{i:x64}', 'done', 'مضمون-{i}.txt', '2024-01-01T00:00:00.000Z')");
            for (var s = 1; s <= 3; s++)
                Execute(connection, $"INSERT OR IGNORE INTO segment (document, seq, id, block, start, stop, kind, gap, ur, norm, en, state, origin, engine) VALUES ({i}, {s}, 's{s}', 1, 0, 9, 'sentence', '', 'یہ جملہ {i}.{s} ہے۔', 'k{i}.{s}', 'This is {i}.{s}.', 'machine', 'mt', 'azure')");
            Execute(connection, $"INSERT OR IGNORE INTO result (key, en, engine, at) VALUES ('k{i}', 'This is {i}.', 'azure', '2024-01-01T00:00:00.000Z')");
            Execute(connection, $"INSERT OR IGNORE INTO memory (norm, ur, en, reviewer, source, at) VALUES ('k{i}', 'جملہ {i}', 'Sentence {i}', 'ayesha', 'storm:{i}', '2024-01-01T00:00:00.000Z')");
            Execute(connection, $"INSERT OR IGNORE INTO intent (id, owner, engine, state, texts, characters, billed, at, until) VALUES ({i}, 'o', 'azure', 'done', 3, 60, 60, '2024-01-01T00:00:00.000Z', '2024-01-01T00:05:00.000Z')");
        }

        Execute(connection, "COMMIT");
        return Rows(connection, Contents);
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        return connection;
    }

    private static List<string> Rows(SqliteConnection connection, string sql) =>
        connection.Query(sql, row => Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!);

    private static void Execute(SqliteConnection connection, string sql) => connection.Execute(sql);
}
