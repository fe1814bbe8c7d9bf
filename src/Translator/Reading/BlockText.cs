using System.Globalization;

namespace Translator.Reading;

/// <summary>A document's blocks as text, one a line, so that its outputs can be written again without its source.</summary>
public static class BlockText
{
    /// <summary>Empty for a text whose one block says nothing of its own.</summary>
    public static string Of(IReadOnlyList<Block> blocks) => blocks.All(b => b.Origin == Origin.None)
        ? ""
        : string.Join('\n', blocks.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Start}\t{b.End}\t{b.Kind}\t{b.Origin.Unit}\t{b.Origin.Place.ReplaceLineEndings(" ")}")));

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    public static IReadOnlyList<Block> Read(string text) => text.Length == 0
        ? []
        :
        [
            .. text.Split('\n').Select(line => line.Split('\t', 5)).Select(cells => new Block(
                int.Parse(cells[0], CultureInfo.InvariantCulture),
                int.Parse(cells[1], CultureInfo.InvariantCulture),
                Enum.Parse<BlockKind>(cells[2]),
                new Origin(cells[3], cells[4]))),
        ];
}
