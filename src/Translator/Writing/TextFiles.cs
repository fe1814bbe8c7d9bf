using System.Buffers;
using System.Text;

namespace Translator.Writing;

/// <summary>How every text file of ours is encoded, and how a text is kept on one line.</summary>
internal static class TextFiles
{
    private const int BufferCharacters = 32 * 1024;

    // Every character that some reader takes for the end of a line, and the tab.
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\r\n\v\f\u001C\u001D\u001E\u0085\u2028\u2029");

    /// <summary>A writer of UTF-8 without a byte order mark and with LF; the stream stays open.</summary>
    public static StreamWriter Open(Stream stream, bool byteOrderMark = false) =>
        new(stream, new UTF8Encoding(byteOrderMark), BufferCharacters, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Writes a text on one line: each run of tabs and line ends becomes one space.</summary>
    public static void WriteFolded(this TextWriter writer, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Breaks) is >= 0 and var at)
        {
            writer.Write(text[..at]);
            writer.Write(' ');
            text = text[at..].TrimStart(Breaks);
        }

        writer.Write(text);
    }

    /// <summary>The text on one line: each run of tabs and line ends becomes one space.</summary>
    public static string Folded(string text)
    {
        if (!text.AsSpan().ContainsAny(Breaks))
            return text;
        using var writer = new StringWriter();
        writer.WriteFolded(text);
        return writer.ToString();
    }

    private static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> text, SearchValues<char> values) =>
        text.IndexOfAnyExcept(values) is >= 0 and var first ? text[first..] : [];
}
