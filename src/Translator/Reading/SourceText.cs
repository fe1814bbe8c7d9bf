namespace Translator.Reading;

/// <summary>A document decoded to text: the reference for every offset and for the lossless proof.</summary>
/// <param name="Text">The decoded text. Plain text files are decoded and otherwise untouched; of other formats it is the extracted text.</param>
/// <param name="Blocks">Where the text to translate lies, in order, without overlap. What lies between blocks is white space.</param>
/// <param name="Format">The reader's name, for example <c>txt</c> or <c>docx</c>.</param>
/// <param name="Encoding">The character set the bytes were decoded from, by its IANA name.</param>
/// <param name="Extracted">True when <paramref name="Text"/> was taken out of a container and is not the file itself; it is then kept beside the outputs.</param>
/// <param name="Warnings">What a person should know about the reading, one sentence each.</param>
public sealed record SourceText(
    string Text,
    IReadOnlyList<Block> Blocks,
    string Format,
    string Encoding,
    bool Extracted,
    IReadOnlyList<string> Warnings)
{
    /// <summary>A plain text is one block whose lines the segmenter interprets.</summary>
    public static SourceText Plain(string text, string encoding = "utf-8") =>
        new(text, [new Block(0, text.Length, BlockKind.Text, Origin.None)], "txt", encoding, Extracted: false, []);
}
