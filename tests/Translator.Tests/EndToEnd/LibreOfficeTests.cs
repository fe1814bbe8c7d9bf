using System.Diagnostics;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Translator.Tests.Support;

namespace Translator.Tests.EndToEnd;

/// <summary>A workbook that people open and save in LibreOffice, which writes every part of it anew.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private const string Corrected = "The weather office measured 45 millimetres of rain.";
    private const string Approved = "Heavy rain fell in Karachi on Monday.";
    private static readonly string? Office = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "soffice.exe" : "soffice")).FirstOrDefault(File.Exists);

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_workbook_that_LibreOffice_saved_brings_its_changes_back_and_nothing_else()
    {
        Assert.SkipWhen(Office is null, "LibreOffice is not installed: there is no soffice on the path.");
        _folder.Drop("karachi.txt", Urdu.Article);
        await TranslatorProcess.RunAsync(_folder, null, "once", "--set", "Writing:Formats:0=xlsx", "--set", "Writing:Formats:1=jsonl");
        var before = Pairs();
        var workbook = Path.Combine(_folder.Output, "karachi.txt", "karachi.ur-en.xlsx");
        var edited = Path.Combine(_folder.Root, "karachi.ur-en.xlsx");
        File.Copy(workbook, edited);
        Change(edited, 1, ("en", Approved), ("state", "approved"), ("reviewer", "Sana"));
        Change(edited, 2, ("en", Corrected));
        var saved = await SaveAsync(edited);
        // LibreOffice wrote it, not we.
        Assert.NotEqual(await File.ReadAllBytesAsync(edited, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(saved, TestContext.Current.CancellationToken));

        var review = Directory.CreateDirectory(Path.Combine(_folder.Output, "review")).FullName;
        File.Move(saved, Path.Combine(review, "karachi.xlsx"));
        var (exitCode, _, errors) = await TranslatorProcess.RunAsync(_folder, null, "once", "--set", "Writing:Formats:0=xlsx", "--set", "Writing:Formats:1=jsonl");

        Assert.True(exitCode == 0, errors);
        using var receipt = JsonDocument.Parse(_folder.Read("output", "review", "karachi.xlsx.receipt.json"));
        Assert.Equal(("merged", "xlsx"), (receipt.RootElement.GetProperty("state").GetString(), receipt.RootElement.GetProperty("format").GetString()));
        var after = Pairs();
        Assert.Equal([(Approved, "approved"), (Corrected, "edited"), .. before.Skip(2)], after);
    }

    private List<(string? English, string? State)> Pairs() =>
        [.. _folder.Read("output", "karachi.txt", "karachi.ur-en.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(pair => (pair.GetProperty("translation").GetProperty("en").GetString(), pair.GetProperty("state").GetString()))];

    /// <summary>Writes into cells of a row, as a person does.</summary>
    private static void Change(string path, int number, params (string Column, string Text)[] changes)
    {
        using var book = SpreadsheetDocument.Open(path, isEditable: true);
        var sheet = ((WorksheetPart)book.WorkbookPart!.GetPartById("sheet1")).Worksheet!;
        var rows = sheet.Descendants<Row>().ToList();
        var columns = rows[0].Elements<Cell>().ToDictionary(cell => cell.InnerText, cell => cell.CellReference!.Value!.TrimEnd('1'));
        foreach (var (column, text) in changes)
        {
            var cell = rows[number].Elements<Cell>().Single(c => c.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()) == columns[column]);
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(text));
        }
    }

    /// <summary>Opens a workbook in LibreOffice and saves it, with a profile of the test's own.</summary>
    private async Task<string> SaveAsync(string path)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Root, "saved")).FullName;
        using var office = Process.Start(new ProcessStartInfo(Office!, ["--headless", $"-env:UserInstallation={new Uri(Path.Combine(_folder.Root, "profile"))}", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(office.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), office.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await office.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        var saved = Path.Combine(folder, Path.GetFileName(path));
        Assert.True(office.ExitCode == 0 && File.Exists(saved), string.Join('\n', said));
        return saved;
    }
}
