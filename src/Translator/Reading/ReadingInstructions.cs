namespace Translator.Reading;

/// <summary>What a reader must know beside the bytes: the settings and what the file's own instructions change of them.</summary>
public sealed record ReadingInstructions
{
    /// <summary>Character set of the file by its IANA name; null to find out.</summary>
    public string? Encoding { get; init; }

    /// <summary>Column of a table that holds the Urdu: its heading, or its number counted from 1. Null to find out.</summary>
    public string? Column { get; init; }

    /// <summary>Field of a JSON document that holds the Urdu, for example <c>text</c> or <c>article.body</c>. Null to find out.</summary>
    public string? Field { get; init; }

    /// <summary>True when a document in another language than Urdu is taken all the same.</summary>
    public bool AnyLanguage { get; init; }

    /// <summary>Most UTF-16 units in one line.</summary>
    public int MaxLineCharacters { get; init; } = 1_000_000;

    /// <summary>Most UTF-16 units in the text of one document.</summary>
    public int MaxTextCharacters { get; init; } = 20_000_000;

    /// <summary>Most files inside an archive such as a .docx.</summary>
    public int MaxArchiveEntries { get; init; } = 10_000;

    /// <summary>Most bytes that an archive may unpack to.</summary>
    public long MaxArchiveBytes { get; init; } = 200L << 20;

    /// <summary>The program that takes the text out of a PDF.</summary>
    public string PdfToText { get; init; } = "pdftotext";

    /// <summary>What the settings say.</summary>
    public static ReadingInstructions From(ReadingOptions options) => new()
    {
        Encoding = Blank(options.Encoding),
        Column = Blank(options.Column),
        Field = Blank(options.Field),
        AnyLanguage = options.AnyLanguage,
        MaxLineCharacters = options.MaxLineCharacters,
        MaxTextCharacters = options.MaxFileMegabytes << 20,
        MaxArchiveEntries = options.MaxArchiveEntries,
        MaxArchiveBytes = (long)options.MaxArchiveMegabytes << 20,
        PdfToText = options.PdfToText,
    };

    private static string? Blank(string text) => text.Length == 0 ? null : text;
}
