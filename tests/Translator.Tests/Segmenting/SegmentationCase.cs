namespace Translator.Tests.Segmenting;

/// <summary>A case of a text file: a source, a line of three hyphens, its sentences, a line of three equals signs.</summary>
/// <remarks>In a sentence that spans several lines ⏎ stands for a line end.</remarks>
public sealed record SegmentationCase(string Group, int Number, string Text, IReadOnlyList<string> Sentences)
{
    public static IEnumerable<SegmentationCase> ReadAll() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Segmenting", "Cases"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(Read);

    private static IEnumerable<SegmentationCase> Read(string path)
    {
        var group = Path.GetFileNameWithoutExtension(path);
        var cases = string.Join('\n', File.ReadLines(path)).Split("\n===\n", StringSplitOptions.RemoveEmptyEntries);
        return cases.Select((text, i) =>
        {
            var parts = text.Split("\n---\n");
            Assert.True(parts.Length == 2, $"Case {i + 1} of {group} needs one line of three hyphens.");
            return new SegmentationCase(group, i + 1, parts[0], [.. parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace('⏎', '\n'))]);
        });
    }
}
