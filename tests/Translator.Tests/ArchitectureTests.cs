using System.Text.RegularExpressions;

namespace Translator.Tests;

/// <summary>A step knows only the steps before it and the records that flow.</summary>
public partial class ArchitectureTests
{
    /// <summary>What each folder may use of the others. The ledger keeps the records; the steps around it keep their SQL out.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Watching"] = [],
        ["Reading"] = ["Watching"],
        ["Segmenting"] = ["Reading"],
        ["Ledger"] = ["Segmenting", "Translating", "Checking"],
        ["Translating"] = ["Watching", "Reading", "Segmenting", "Ledger"],
        ["Checking"] = ["Segmenting", "Translating"],
        ["Writing"] = ["Reading", "Segmenting", "Translating", "Checking", "Ledger"],
        ["Reviewing"] = ["Watching", "Reading", "Segmenting", "Translating", "Checking", "Writing", "Ledger"],
    };

    [Fact]
    public void A_step_knows_only_the_steps_before_it() => Assert.Empty(
        from step in Allowed
        from file in Sources(step.Key)
        from used in UsedSteps(File.ReadLines(file))
        where used != step.Key && !step.Value.Contains(used)
        select $"{Path.GetFileName(file)} in {step.Key} uses {used}");

    [Theory]
    [InlineData("Segmenting")]
    [InlineData("Checking")]
    public void A_pure_step_knows_nothing_of_files_HTTP_or_SQL(string step) => Assert.Empty(
        from file in Sources(step)
        where !file.EndsWith("Services.cs", StringComparison.Ordinal)
        from line in File.ReadLines(file)
        where Outside().IsMatch(line)
        select $"{Path.GetFileName(file)}: {line.Trim()}");

    [Fact]
    public void Only_the_ledger_speaks_SQL() => Assert.Empty(
        from file in Directory.EnumerateFiles(Root(), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}Ledger{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from line in File.ReadLines(file)
        where line.Contains("Microsoft.Data.Sqlite", StringComparison.Ordinal) || SqlStatement().IsMatch(line)
        select $"{Path.GetFileName(file)}: {line.Trim()}");

    [Fact]
    public void Nothing_in_the_product_knows_the_emulator() => Assert.Empty(
        from file in Directory.EnumerateFiles(Root(), "*.cs", SearchOption.AllDirectories)
        from line in File.ReadLines(file)
        where line.Contains("Emulator", StringComparison.OrdinalIgnoreCase)
        select $"{Path.GetFileName(file)}: {line.Trim()}");

    private static IEnumerable<string> UsedSteps(IEnumerable<string> lines) =>
        lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).SelectMany(line => Step().Matches(line)).Select(m => m.Groups[1].Value).Where(Allowed.ContainsKey).Distinct();

    private static IEnumerable<string> Sources(string step) =>
        Directory.EnumerateFiles(Path.Combine(Root(), step), "*.cs", SearchOption.AllDirectories);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Translator.sln")))
                return Path.Combine(folder.FullName, "src", "Translator");
        }

        throw new InvalidOperationException("The tests must run from below the folder of Translator.sln.");
    }

    [GeneratedRegex(@"\bTranslator\.([A-Z][a-z]+)\b")]
    private static partial Regex Step();

    [GeneratedRegex(@"\b(File|Directory|FileStream|HttpClient|SqliteConnection|Environment)\.|using System\.Net|using Microsoft\.(Data|AspNetCore|Extensions\.Hosting)")]
    private static partial Regex Outside();

    [GeneratedRegex(@"""\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA)\s")]
    private static partial Regex SqlStatement();
}
