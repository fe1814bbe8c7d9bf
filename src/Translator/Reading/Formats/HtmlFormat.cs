using System.Text;
using System.Text.RegularExpressions;
using Translator.Reading.CharacterSets;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>Web pages.</summary>
public sealed partial class HtmlFormat : IDocumentReader
{
    private const int HeadBytes = 4096;

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        var decoded = Decode(file.Bytes.Span, instructions.Encoding);
        var text = new ExtractedText(instructions);
        foreach (var warning in decoded.Warnings)
            text.Warn(warning);
        new HtmlBlocks(text).AddDocument(decoded.Text);
        return text.Build(Name, decoded.Encoding);
    }

    /// <summary>Decodes a page: the instructions' set, else what the bytes show, else what the page says of itself.</summary>
    private static DecodedText Decode(ReadOnlySpan<byte> bytes, string? encoding)
    {
        if (encoding is not null || System.Text.Unicode.Utf8.IsValid(bytes))
            return CharacterSet.Decode(bytes, encoding);
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        var declared = Declared().Match(head).Groups[1].Value;
        return CharacterSet.Decode(bytes, declared.Length == 0 || declared.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? null : declared);
    }

    [GeneratedRegex("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Declared();
}
