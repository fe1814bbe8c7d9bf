using System.Text;

namespace Translator.Commands;

/// <summary>Text on standard input and output: UTF-8, nothing guessed, no byte order mark written.</summary>
internal static class TextInput
{
    /// <summary>Opens a file, or standard input. Bytes that are no UTF-8 are an error, not question marks.</summary>
    public static StreamReader Open(string? path) =>
        new(path is null or "-" ? Console.OpenStandardInput() : File.OpenRead(path), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);

    /// <summary>Standard output.</summary>
    public static StreamWriter Output() => new(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    /// <summary>The lines, cut at LF and CRLF only: other line ends are content.</summary>
    public static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
