using Translator.Reading.CharacterSets;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>Plain text: the decoded bytes, unaltered, as one block.</summary>
public sealed class PlainTextFormat : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "txt";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        var bytes = file.Bytes.Span;
        if (FileSignatures.Find(bytes) is { } type && (type == FileSignatures.RichText || bytes.IndexOfAnyInRange((byte)0, (byte)8) >= 0))
            throw new ReadingException($"The file is named as text but is {type.Name}.", type.Advice, 0);
        var decoded = CharacterSet.Decode(bytes, instructions.Encoding);
        Characters.RequireLines(decoded.Text, instructions);
        return SourceText.Plain(decoded.Text, decoded.Encoding) with { Warnings = decoded.Warnings };
    }
}
