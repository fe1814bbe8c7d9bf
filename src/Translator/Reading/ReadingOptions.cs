using System.ComponentModel.DataAnnotations;

namespace Translator.Reading;

/// <summary>Settings of the section <c>Reading</c>.</summary>
public sealed class ReadingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Reading";

    /// <summary>Largest file that is read, in MiB. Larger ones are refused unread.</summary>
    [Range(1, 200, ErrorMessage = "Reading:MaxFileMegabytes must lie between {1} and {2}; the default is 20.")]
    public int MaxFileMegabytes { get; set; } = 20;

    /// <summary>Longest line, in UTF-16 units. A longer one is not text that anybody wrote.</summary>
    [Range(1_000, 100_000_000, ErrorMessage = "Reading:MaxLineCharacters must lie between {1} and {2}; the default is 1000000.")]
    public int MaxLineCharacters { get; set; } = 1_000_000;

    /// <summary>Longest sentence, in UTF-16 units; 50,000 is what Azure takes at once.</summary>
    [Range(1_000, 50_000, ErrorMessage = "Reading:MaxSegmentCharacters must lie between {1} and {2}; the default is 50000.")]
    public int MaxSegmentCharacters { get; set; } = 50_000;

    /// <summary>Most files inside an archive such as a .docx.</summary>
    [Range(10, 1_000_000, ErrorMessage = "Reading:MaxArchiveEntries must lie between {1} and {2}; the default is 10000.")]
    public int MaxArchiveEntries { get; set; } = 10_000;

    /// <summary>Most that an archive may unpack to, in MiB.</summary>
    [Range(1, 2_000, ErrorMessage = "Reading:MaxArchiveMegabytes must lie between {1} and {2}; the default is 200.")]
    public int MaxArchiveMegabytes { get; set; } = 200;

    /// <summary>Character set of every file by its IANA name, for example <c>windows-1256</c>; empty to find out for each.</summary>
    public string Encoding { get; set; } = "";

    /// <summary>Column of CSV and TSV files that holds the Urdu: heading or number counted from 1; empty to find out.</summary>
    public string Column { get; set; } = "";

    /// <summary>Field of JSON files that holds the Urdu; empty to find out.</summary>
    public string Field { get; set; } = "";

    /// <summary>True to take documents that are not in Urdu.</summary>
    public bool AnyLanguage { get; set; }

    /// <summary>The <c>pdftotext</c> of poppler: a name on the path or a full path.</summary>
    [Required(ErrorMessage = "Reading:PdfToText is empty; write pdftotext, or the full path of that program.")]
    public string PdfToText { get; set; } = "pdftotext";

    /// <summary><see cref="MaxFileMegabytes"/> in bytes.</summary>
    public long MaxFileBytes => (long)MaxFileMegabytes << 20;
}
