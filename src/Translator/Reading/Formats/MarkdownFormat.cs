using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Translator.Reading.CharacterSets;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>Markdown: headings, paragraphs, list items and table cells without their markup; code is left out.</summary>
public sealed class MarkdownFormat : IDocumentReader
{
    private const int MaxSigns = 5_000;

    // The parser needs about a kilobyte for each block.
    private const int MaxLines = 100_000;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <inheritdoc/>
    public string Name => "md";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        var decoded = CharacterSet.Decode(file.Bytes.Span, instructions.Encoding);
        var text = new ExtractedText(instructions);
        foreach (var warning in decoded.Warnings)
            text.Warn(warning);
        RequireTame(decoded.Text);
        AddAll(Markdown.Parse(decoded.Text, Pipeline), text, BlockKind.Paragraph);
        return text.Build(Name, decoded.Encoding);
    }

    // The time to resolve brackets and stars grows with the square of their number in one paragraph.
    private static void RequireTame(string text)
    {
        var (signs, number, filled) = (0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var start = line.TrimStart();
            if (start.IsEmpty || (start.Length > 2 && start[1] == ' ' && start[0] is '-' or '*' or '+' or '#'))
                signs = 0;
            filled += start.IsEmpty ? 0 : 1;
            if (filled > MaxLines)
                throw new ReadingException($"The file has more than {MaxLines} lines of text.", "Split it, or name it .txt if it is plain text.");
            signs += line.Count('[') + line.Count('*') + line.Count('_') + line.Count('`') + line.Count('<') + line.Count('~');
            if (signs > MaxSigns)
                throw new ReadingException($"The paragraph at line {number} has more than {MaxSigns} signs of markup.", "If the file is plain text, name it .txt.");
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes().UseDefinitionLists().UseTaskLists().UseEmphasisExtras();
        // People indent paragraphs; taking those for code would lose their text.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static void AddAll(ContainerBlock container, ExtractedText text, BlockKind paragraphs)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                    break;
                case CodeBlock:
                    text.Warn("Blocks of code were left out.");
                    break;
                case HtmlBlock html:
                    new HtmlBlocks(text, "line " + Line(html)).AddDocument(html.Lines.ToString());
                    break;
                case HeadingBlock heading:
                    Add(heading, BlockKind.Heading, text);
                    break;
                case TableCell cell:
                    AddAll(cell, text, BlockKind.Cell);
                    break;
                case ListItemBlock item:
                    AddAll(item, text, BlockKind.ListItem);
                    break;
                case ContainerBlock inner:
                    AddAll(inner, text, paragraphs);
                    break;
                case LeafBlock leaf:
                    Add(leaf, paragraphs, text);
                    break;
            }
        }
    }

    private static void Add(LeafBlock leaf, BlockKind kind, ExtractedText text)
    {
        if (leaf.Inline is null)
            return;
        var content = new StringBuilder();
        Append(leaf.Inline, content);
        text.Add(kind, new Origin("line", Line(leaf)), content.ToString());
    }

    private static string Line(Markdig.Syntax.Block block) => (block.Line + 1).ToString(CultureInfo.InvariantCulture);

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline lineBreak:
                    text.Append(lineBreak.IsHard ? '\n' : ' ');
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append('\n');
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
            }
        }
    }
}
