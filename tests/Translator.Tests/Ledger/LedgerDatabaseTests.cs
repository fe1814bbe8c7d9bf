using Microsoft.Data.Sqlite;
using Translator.Ledger;
using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Ledger;

public sealed class LedgerDatabaseTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    private string File => Path.Combine(_folder.Ledger, "ledger.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_there_when_it_is_opened_again()
    {
        using (var ledger = LedgerDatabase.Open(_folder.Ledger))
            new MemoryTable(ledger, TimeProvider.System).Add([new MemoryRow("k", "ایک", "One", null, null, "r", "s")]);

        using var again = LedgerDatabase.Open(_folder.Ledger);
        Assert.Equal(1, new MemoryTable(again, TimeProvider.System).Count());
        Assert.Equal("ok", again.CheckIntegrity());
    }

    [Fact]
    public void A_write_that_breaks_off_leaves_nothing_behind()
    {
        using var ledger = LedgerDatabase.Open(_folder.Ledger);
        var memory = new MemoryTable(ledger, TimeProvider.System);
        Assert.Throws<InvalidOperationException>(() => memory.Add(Rows()));
        Assert.Equal(0, memory.Count());

        static IEnumerable<MemoryRow> Rows()
        {
            yield return new MemoryRow("k", "ایک", "One", null, null, "r", "s");
            throw new InvalidOperationException();
        }
    }

    [Fact]
    public async Task Writes_that_come_together_are_each_whole_and_one_that_breaks_off_takes_no_other_with_it()
    {
        using var ledger = LedgerDatabase.Open(_folder.Ledger);
        using var together = new ManualResetEventSlim();
        var first = ledger.WriteAsync(_ =>
        {
            together.Wait(TestContext.Current.CancellationToken);
            return 0;
        });
        var writes = Enumerable.Range(0, 10).Select(i => ledger.WriteAsync(c =>
        {
            c.Execute("INSERT INTO claim (key, intent, owner, until) VALUES ($1, $2, '', '')", $"{i}", i);
            return i == 4 ? throw new InvalidOperationException("The fifth.") : i;
        })).ToList();
        together.Set();

        await first;
        for (var i = 0; i < writes.Count; i++)
        {
            if (i == 4)
                Assert.Equal("The fifth.", (await Assert.ThrowsAsync<InvalidOperationException>(() => writes[4])).Message);
            else
                Assert.Equal(i, await writes[i]);
        }

        Assert.Equal([0L, 1, 2, 3, 5, 6, 7, 8, 9], ledger.Read(c => c.Query("SELECT intent FROM claim ORDER BY intent", r => r.GetInt64(0))));
    }

    [Fact]
    public void A_ledger_without_tables_is_brought_up_to_the_present_version()
    {
        Directory.CreateDirectory(_folder.Ledger);
        using (var empty = Raw())
            empty.Execute("PRAGMA user_version = 0");

        LedgerDatabase.Open(_folder.Ledger).Dispose();

        using var raw = Raw();
        Assert.Equal((long)LedgerSchema.Version, raw.Scalar("PRAGMA user_version"));
    }

    [Fact]
    public void A_ledger_of_the_first_version_is_brought_up_with_everything_in_it()
    {
        Directory.CreateDirectory(_folder.Ledger);
        using (var raw = Raw())
        {
            LedgerSchema.Migrate(raw, 1);
            raw.Execute("INSERT INTO document (path, sha256, state, output, started) VALUES ('a.txt', 'x', 'done', 'a.txt', '2026-01-01T00:00:00.000Z')");
            raw.Execute(
                """
                INSERT INTO segment (document, seq, id, block, start, stop, kind, gap, ur, norm, en, state, origin, engine, flags)
                VALUES (1, 1, 'a-1', 1, 0, 4, 'sentence', '', 'جملہ', 'جملہ', 'One.', 'machine', 'mt', 'e/1',
                    '[{"code":"length","severity":"Warning","side":"Target","start":0,"end":4,"message":"m"}]')
                """);
            Assert.Equal(1L, raw.Scalar("PRAGMA user_version"));
        }

        using var ledger = LedgerDatabase.Open(_folder.Ledger);
        var review = new ReviewTable(ledger);
        var row = review.Find(1, "a-1")!;
        Assert.False(Assert.Single(row.Pair.Flags).Ignored);
        Assert.Empty(review.Outdated());
        var after = row with { Pair = row.Pair with { Translation = row.Pair.Translation with { State = PairState.Approved }, Reviewer = "Sana" } };
        var operations = new OperationTable(ledger, TimeProvider.System);
        var done = operations.Apply("approve", "Sana", [new PairChange(1, row, after) { Machine = MachineImage.Store }]);
        Assert.Equal((1, 1L), (Assert.Single(done.Done).After.Pair.Rev, done.Versions[1]));
        Assert.Equal([1L], review.Outdated());
        // The same change again meets another pair than it was made for.
        Assert.Null(operations.Apply("approve", "Sana", [new PairChange(1, row, after)]).Operation);
        Assert.Equal("ok", ledger.CheckIntegrity());
    }

    [Fact]
    public void The_last_hundred_actions_of_each_reviewer_can_be_undone_and_older_ones_are_let_go()
    {
        using var ledger = LedgerDatabase.Open(_folder.Ledger);
        ledger.Write(c =>
        {
            c.Execute("INSERT INTO document (path, sha256, state, output, started) VALUES ('a.txt', 'x', 'done', 'a.txt', '2026-01-01T00:00:00.000Z')");
            c.Execute("INSERT INTO segment (document, seq, id, block, start, stop, kind, gap, ur, norm, en, state, origin, engine) VALUES (1, 1, 'a-1', 1, 0, 4, 'sentence', '', 'جملہ', 'جملہ', 'One.', 'machine', 'mt', 'e/1')");
        });
        var (review, operations) = (new ReviewTable(ledger), new OperationTable(ledger, TimeProvider.System));
        var ids = new List<long>();
        for (var i = 0; i < OperationTable.Kept + 5; i++)
        {
            var row = review.Find(1, "a-1")!;
            ids.Add(operations.Apply("edit", i < 3 ? "Bilal" : "Sana", [new PairChange(1, row, row with { Pair = row.Pair with { Note = $"{i}" } })]).Operation!.Value);
        }

        Assert.All(ids.Take(3), id => Assert.NotNull(operations.Find(id)));
        Assert.All(ids.Skip(3).Take(2), id => Assert.Null(operations.Find(id)));
        Assert.Empty(operations.PairsOf(ids[3]));
        Assert.NotNull(operations.Find(ids[5]));
    }

    [Fact]
    public void A_migration_that_cannot_finish_leaves_the_old_version_whole()
    {
        Directory.CreateDirectory(_folder.Ledger);
        using (var raw = Raw())
        {
            // The last table of the first version is in the way, so that its migration breaks off at its end.
            raw.Execute("CREATE TABLE retired (note TEXT); INSERT INTO retired VALUES ('kept');");
        }

        var error = Assert.Throws<LedgerException>(() => LedgerDatabase.Open(_folder.Ledger));

        Assert.Contains(File, error.Message, StringComparison.Ordinal);
        using var after = Raw();
        Assert.Equal(0L, after.Scalar("PRAGMA user_version"));
        Assert.Equal("kept", after.Scalar("SELECT note FROM retired"));
        Assert.Equal(1L, after.Scalar("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'"));
    }

    [Fact]
    public void A_ledger_of_a_later_program_is_refused_and_left_alone()
    {
        LedgerDatabase.Open(_folder.Ledger).Dispose();
        using (var raw = Raw())
            raw.Execute("PRAGMA user_version = 999");

        var error = Assert.Throws<LedgerException>(() => LedgerDatabase.Open(_folder.Ledger));

        Assert.Contains("999", error.Message, StringComparison.Ordinal);
        Assert.Contains("Ledger:Folder", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_ledger_is_refused_with_what_to_do()
    {
        using (var ledger = LedgerDatabase.Open(_folder.Ledger))
        {
            new MemoryTable(ledger, TimeProvider.System).Add(
                Enumerable.Range(0, 2000).Select(i => new MemoryRow($"k{i}", $"جملہ {i}", $"Sentence {i}", null, null, "r", $"s{i}")));
            ledger.Write(c => c.Execute("UPDATE memory SET en = en || 'x'"));
        }

        SqliteConnection.ClearAllPools();
        var bytes = System.IO.File.ReadAllBytes(File);
        for (var i = bytes.Length / 4; i < bytes.Length * 3 / 4; i++)
            bytes[i] = 0xA5;
        System.IO.File.WriteAllBytes(File, bytes);

        var error = Assert.Throws<LedgerException>(() => LedgerDatabase.Open(_folder.Ledger));
        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
        Assert.Contains("backup", error.Hint, StringComparison.Ordinal);

        System.IO.File.WriteAllText(File, "This is no database, and was never meant to be one.");
        error = Assert.Throws<LedgerException>(() => LedgerDatabase.Open(_folder.Ledger));
        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
        Assert.Contains("backup", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backup_taken_while_work_goes_on_is_a_whole_ledger()
    {
        var copy = Path.Combine(_folder.Root, "copy");
        Directory.CreateDirectory(copy);
        using (var ledger = LedgerDatabase.Open(_folder.Ledger))
        {
            new MemoryTable(ledger, TimeProvider.System).Add([new MemoryRow("k", "ایک", "One", null, null, "r", "s")]);
            ledger.BackUp(Path.Combine(copy, "ledger.db"));
            new MemoryTable(ledger, TimeProvider.System).Add([new MemoryRow("k2", "دو", "Two", null, null, "r", "s2")]);
        }

        using var restored = LedgerDatabase.Open(copy);
        Assert.Equal("ok", restored.CheckIntegrity());
        Assert.Equal(1, new MemoryTable(restored, TimeProvider.System).Count());
    }

    [Fact]
    public void A_second_worker_is_kept_off_and_told_why()
    {
        using (LedgerLock.Take(_folder.Ledger))
        {
            var error = Assert.Throws<LedgerException>(() => LedgerLock.Take(_folder.Ledger));
            Assert.Contains("--ledger", error.Hint, StringComparison.Ordinal);
        }

        LedgerLock.Take(_folder.Ledger).Dispose();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named_with_its_setting()
    {
        var file = Path.Combine(_folder.Root, "occupied");
        System.IO.File.WriteAllText(file, "");

        var error = Assert.Throws<LedgerException>(() => LedgerDatabase.Open(Path.Combine(file, "ledger")));

        Assert.Contains("Ledger:Folder", error.Hint, StringComparison.Ordinal);
    }

    private SqliteConnection Raw()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }
}
