using Microsoft.Extensions.Options;
using Translator.Reading.CharacterSets;
using Translator.Reading.Formats;
using Translator.Reading.Instructions;
using Translator.Reading.Languages;
using Translator.Watching;

namespace Translator.Reading;

/// <summary>All readers, chosen by the ending of the file's name. Whatever a file makes a library throw ends here as a refusal.</summary>
public sealed class DocumentReaders
{
    private static readonly IDocumentReader[] Readers =
    [
        new PlainTextFormat(),
        new MarkdownFormat(),
        new HtmlFormat(),
        new DocxFormat(),
        new OdtFormat(),
        new EpubFormat(),
        new SubtitleFormat(),
        new TableFormat(),
        new JsonFormat(),
        new PoFormat(),
        new XliffFormat(),
        new TmxFormat(),
        new PdfFormat(),
    ];

    private static readonly Dictionary<string, IDocumentReader> ByExtension = Readers
        .SelectMany(reader => reader.Extensions, (reader, extension) => (reader, extension))
        .ToDictionary(pair => pair.extension, pair => pair.reader, StringComparer.OrdinalIgnoreCase);

    private readonly ReadingOptions _options;

    /// <summary>Creates the readers with their settings.</summary>
    public DocumentReaders(IOptions<ReadingOptions> options) => _options = options.Value;

    /// <summary>Every reader, in the order in which the README lists the formats.</summary>
    public static IReadOnlyList<IDocumentReader> All => Readers;

    /// <summary>Whether some reader answers for the ending of this name.</summary>
    public static bool Reads(string path) => ByExtension.ContainsKey(Path.GetExtension(path));

    /// <summary>Reads a file as its own instructions say, and as the settings say where those are silent.</summary>
    /// <exception cref="ReadingException">The file is refused; message and hint say why and what to do.</exception>
    public SourceText Read(SeedFile file, JobInstructions job) => Read(file, job.Over(_options));

    /// <summary>Reads a file as the settings say, and as its own instructions say where there are any.</summary>
    /// <exception cref="ReadingException">The file is refused; message and hint say why and what to do.</exception>
    public SourceText Read(SeedFile file, ReadingInstructions? instructions = null)
    {
        var extension = Path.GetExtension(file.Path);
        if (!ByExtension.TryGetValue(extension, out var reader))
            throw Unknown(extension);
        if (file.Bytes.Length > _options.MaxFileBytes)
        {
            throw new ReadingException(
                $"The file has {file.Bytes.Length / (1024.0 * 1024):0.0} MiB; the most that is read is {_options.MaxFileMegabytes} MiB.",
                "Split it, or raise Reading:MaxFileMegabytes.");
        }

        if (file.Bytes.Length == 0)
            throw new ReadingException("The file is empty.", "If it was still being copied, copy it again.", offset: 0);

        instructions ??= ReadingInstructions.From(_options);
        var text = Guarded(reader, file, instructions);
        if (text.Blocks.All(block => Blank(text.Text.AsSpan(block.Start, block.End - block.Start))))
        {
            throw text.Extracted
                ? new ReadingException("No text was found in the file.", "If it shows text, that text is a picture or in a part that is not read: have it typed or recognised first.")
                : new ReadingException("The file holds nothing but white space.", "Put the text in and save it again.");
        }

        SentenceEnds.Require(text, _options.MaxSegmentCharacters);
        if (!instructions.AnyLanguage)
            DocumentLanguage.Require(text);
        return text;
    }

    private static SourceText Guarded(IDocumentReader reader, SeedFile file, ReadingInstructions instructions)
    {
        try
        {
            return reader.Read(file, instructions);
        }
        catch (Exception exception) when (exception is not (ReadingException or OutOfMemoryException))
        {
            throw new ReadingException(
                $"The file cannot be read as {reader.Name}: {FirstLine(exception.Message)}",
                "Open it in the program that made it and save it again. If it opens there, its ending may not fit its content.",
                innerException: exception);
        }
    }

    private static ReadingException Unknown(string extension)
    {
        var known = string.Join(' ', Readers.SelectMany(reader => reader.Extensions));
        return extension.Length == 0
            ? new ReadingException("The file has no ending, so its type is unknown.", $"Rename it with one of these endings: {known}")
            : new ReadingException($"Files of type {extension} are not read.", FileSignatures.AdviceFor(extension) ?? $"Save it as one of: {known}");
    }

    private static bool Blank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !Characters.IsInvisible(c))
                return false;
        }

        return true;
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r', '.', ' ') + ".";
}
