using Translator.Ledger;
using Translator.Tests.Support;

namespace Translator.Tests.Commands;

public sealed class BackupTests : IDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly WorkFolder _elsewhere = new();

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task A_backup_is_whole_and_holds_every_row_also_while_the_ledger_is_open()
    {
        _folder.Drop("karachi.txt", Urdu.Article);
        await TranslatorProcess.RunAsync(_folder, null, "once");
        using var original = LedgerDatabase.Open(_folder.Ledger);
        var copy = Path.Combine(_elsewhere.Ledger, "ledger.db");

        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(_folder, null, "backup", copy);

        Assert.True(exitCode == 0, errors);
        Assert.Contains(copy, output, StringComparison.Ordinal);
        using var backup = LedgerDatabase.Open(_elsewhere.Ledger);
        Assert.Equal("ok", backup.CheckIntegrity());
        Assert.NotEqual(0, Rows(original)["segment"].Count);
        Assert.Equal(Rows(original), Rows(backup));
    }

    [Fact]
    public async Task From_a_restored_backup_nothing_is_done_again()
    {
        _folder.Drop("karachi.txt", Urdu.Article);
        await TranslatorProcess.RunAsync(_folder, null, "once");
        await TranslatorProcess.RunAsync(_folder, null, "backup", Path.Combine(_elsewhere.Ledger, "ledger.db"));
        _elsewhere.Drop("karachi.txt", Urdu.Article);

        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(_elsewhere, null, "once", "--json");

        Assert.True(exitCode == 0, errors);
        Assert.Contains("\"unchanged\":1", output.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_that_is_there_already_is_not_overwritten()
    {
        var path = Path.Combine(_folder.Root, "precious.db");
        File.WriteAllBytes(path, [1, 2, 3]);

        var (exitCode, _, errors) = await TranslatorProcess.RunAsync(_folder, null, "backup", path);

        Assert.Equal(1, exitCode);
        Assert.Contains("precious.db exists already", errors, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
    }

    /// <summary>Of every table its number of rows and all that stands in them.</summary>
    private static Dictionary<string, (int Count, string Content)> Rows(LedgerDatabase ledger) => ledger.Read(connection =>
    {
        var tables = connection.Query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", r => r.GetString(0));
        return tables.ToDictionary(table => table, table =>
        {
            var rows = connection.Query($"SELECT * FROM \"{table}\"", r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(r.GetValue)));
            return (rows.Count, string.Join('\n', rows.Order(StringComparer.Ordinal)));
        });
    });
}
