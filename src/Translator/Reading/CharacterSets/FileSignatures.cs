using System.Text;

namespace Translator.Reading.CharacterSets;

/// <summary>Recognises files that are not what their name says, so that the refusal can say what they are.</summary>
internal static class FileSignatures
{
    private const string InPageAdvice = "Open it in InPage 3 or later and export it as Unicode text (File > Export), then drop the exported .txt here.";

    private const string WordAdvice = "Open it in Word or LibreOffice and save it as .docx or .odt.";

    private static readonly FileType InPage = new("an InPage document", InPageAdvice);

    /// <summary>The one type here whose files consist of plain characters.</summary>
    public static FileType RichText { get; } = new("a Rich Text document", WordAdvice);

    private static readonly (byte[] Magic, FileType Type)[] Types =
    [
        ([.. "PK\x03\x04"u8], new("a zip archive (an Office document or e-book is one too)", "Give it its true ending, for example .docx, .odt or .epub; take ordinary archives apart first.")),
        ([.. "%PDF-"u8], new("a PDF", "Give it the ending .pdf.")),
        ([.. @"{\rtf"u8], RichText),
        ([0x1F, 0x8B], new("a gzip archive", "Unpack it first.")),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], new("a 7-Zip archive", "Unpack it first.")),
        ([.. "Rar!"u8], new("a RAR archive", "Unpack it first.")),
        ([0x89, .. "PNG"u8], new("a picture", "Have its text typed or recognised first.")),
        ([0xFF, 0xD8, 0xFF], new("a picture", "Have its text typed or recognised first.")),
        ([.. "GIF8"u8], new("a picture", "Have its text typed or recognised first.")),
        ([0x7F, .. "ELF"u8], new("a program", "Remove it from the seeds folder.")),
        ([.. "MZ"u8], new("a program", "Remove it from the seeds folder.")),
        ([.. "SQLite format 3"u8], new("a SQLite database", "Export its text as CSV or JSON.")),
    ];

    /// <summary>What the first bytes give away; null when they could be text.</summary>
    public static FileType? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return bytes.IndexOf(Encoding.Unicode.GetBytes("InPage")) >= 0
                ? InPage
                : new FileType("an old or password-protected Office document", WordAdvice.Replace("save it", "save it without a password", StringComparison.Ordinal));
        }

        foreach (var (magic, type) in Types)
        {
            if (bytes.StartsWith(magic))
                return type;
        }

        return null;
    }

    /// <summary>What the owner of a file of a known but unread type can do; null when the ending says nothing.</summary>
    public static string? AdviceFor(string extension) => extension.ToLowerInvariant() switch
    {
        ".inp" => InPageAdvice,
        ".doc" or ".rtf" or ".pages" or ".wpd" => WordAdvice,
        ".xls" or ".xlsx" or ".ods" => "Save the sheet as .csv (UTF-8) or .tsv.",
        ".ppt" or ".pptx" or ".odp" => "Save its text as .docx or .txt.",
        ".zip" or ".rar" or ".7z" or ".gz" or ".tar" => "Take the archive apart and drop the documents in it.",
        ".png" or ".jpg" or ".jpeg" or ".tif" or ".tiff" or ".bmp" or ".gif" or ".webp" => "Have the text in the picture typed or recognised first.",
        _ => null,
    };
}
