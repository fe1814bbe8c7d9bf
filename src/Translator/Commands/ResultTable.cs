using Spectre.Console;
using Spectre.Console.Rendering;
using Translator.Hosting;

namespace Translator.Commands;

/// <summary>A table on standard output: fitted to a terminal, one row a line elsewhere, so that other programs can cut it up.</summary>
internal static class ResultTable
{
    private const int Unbounded = 100_000;

    /// <summary>Writes it.</summary>
    /// <param name="columns">Headings.</param>
    /// <param name="rows">A text for each column; shown as it is, control characters made harmless.</param>
    public static void Write(string[] columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = Unbounded;
        var table = new Table().Border(TableBorder.Simple).AddColumns(columns);
        foreach (var row in rows)
            table.AddRow(row.Select(IRenderable (cell) => new Text(PlainConsoleFormatter.Safe(cell))));
        console.Write(table);
    }
}
