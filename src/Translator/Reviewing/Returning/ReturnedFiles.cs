using System.Xml;
using Translator.Reading;
using Translator.Reviewing.Returning.Formats;
using Translator.Watching;

namespace Translator.Reviewing.Returning;

/// <summary>The formats that come back.</summary>
internal static class ReturnedFiles
{
    private static readonly IReturnedFormat[] Formats = [new ReturnedTsv(), new ReturnedXlsx(), new ReturnedXliff(), new ReturnedPo(), new ReturnedTmx()];

    /// <summary>Most characters of an XML file: what a table of half a million pairs takes.</summary>
    public const long MostCharacters = 1L << 30;

    /// <summary>Endings of files that can come back, for messages.</summary>
    public static string Endings { get; } = string.Join(", ", Formats.SelectMany(f => f.Endings));

    /// <summary>Reads a file by the ending of its name.</summary>
    /// <exception cref="ReadingException">It is in no such format, or cannot be read whole.</exception>
    public static ReturnedFile Read(SeedFile file, ReadingInstructions instructions)
    {
        var format = Formats.FirstOrDefault(f => f.Endings.Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            ?? throw new ReadingException($"{file.Path} is in none of the formats that can come back.", $"Give back a file ending in {Endings}.");
        try
        {
            return format.Read(file, instructions);
        }
        catch (XmlException broken)
        {
            throw new ReadingException($"It is no well-formed XML: line {broken.LineNumber}, column {broken.LinePosition}: {broken.Message}", "Save it again in the program that wrote it.", innerException: broken);
        }
    }
}
