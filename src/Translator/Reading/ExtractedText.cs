using System.Text;
using Translator.Reading.CharacterSets;

namespace Translator.Reading;

/// <summary>Collects the blocks that a reader takes out of a file and lays them into one text: items of one list or table on lines of their own, everything else with a blank line between.</summary>
internal sealed class ExtractedText(ReadingInstructions instructions)
{
    /// <summary>Most blocks in one document: a file of the default size limit made of ordinary paragraphs has a fifth of it.</summary>
    public const int MaxBlocks = 500_000;

    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<string> _warnings = [];

    /// <summary>Adds a block; one of nothing but white space is left out.</summary>
    public void Add(BlockKind kind, Origin origin, ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
            return;
        if (_text.Length + text.Length > instructions.MaxTextCharacters)
        {
            throw new ReadingException(
                $"The file holds more than {instructions.MaxTextCharacters} characters of text.",
                "Split it, or raise Reading:MaxFileMegabytes.");
        }

        RequireFewer(_blocks.Count);
        Refuse(text, origin);
        if (_blocks.Count > 0)
            _text.Append(kind is BlockKind.ListItem or BlockKind.Cell or BlockKind.Verse && _blocks[^1].Kind == kind ? "\n" : "\n\n");
        var start = _text.Length;
        _text.Append(text);
        _blocks.Add(new Block(start, _text.Length, kind, origin));
    }

    /// <summary>Refuses a file of more blocks than anybody writes.</summary>
    /// <exception cref="ReadingException">There are already <see cref="MaxBlocks"/>.</exception>
    public static void RequireFewer(int blocks)
    {
        if (blocks >= MaxBlocks)
            throw new ReadingException($"The file holds more than {MaxBlocks} paragraphs or cells.", "Split it.");
    }

    /// <summary>Adds something a person should know; the same sentence counts once.</summary>
    public void Warn(string warning)
    {
        if (!_warnings.Contains(warning))
            _warnings.Add(warning);
    }

    /// <summary>The text with its blocks.</summary>
    public SourceText Build(string format, string encoding) =>
        new(_text.ToString(), _blocks, format, encoding, Extracted: true, _warnings);

    private void Refuse(ReadOnlySpan<char> text, Origin origin)
    {
        var bad = Characters.IndexOfForbidden(text);
        if (bad < 0)
            bad = Characters.IndexOfLoneSurrogate(text);
        if (bad >= 0)
        {
            throw new ReadingException(
                $"The text was damaged before it came here: it holds U+{(int)text[bad]:X4} in {origin.Unit} {origin.Place}.",
                "Correct that place, or take the file from its source again.");
        }

        var longest = Characters.LongestLine(text);
        if (longest > instructions.MaxLineCharacters)
        {
            throw new ReadingException(
                $"A line of {longest} characters stands in {origin.Unit} {origin.Place}; the longest that is read is {instructions.MaxLineCharacters}.",
                "Break it into lines, or raise Reading:MaxLineCharacters.");
        }
    }
}
