using System.Collections.Frozen;
using Translator.Writing.Formats;

namespace Translator.Writing;

/// <summary>The output formats by name.</summary>
public static class BilingualFormats
{
    /// <summary>All formats, in the order in which the README lists them.</summary>
    public static IReadOnlyList<IBilingualFormat> All { get; } =
    [
        new TsvFormat(),
        new JsonlFormat(),
        new TmxFormat(),
        new HtmlFormat(),
        new XliffFormat(),
        new Xliff12Format(),
        new XlsxFormat(),
        new DocxFormat(),
        new MosesFormat(),
        new PharaohFormat(),
        new CsvFormat(),
        new PoFormat(),
        new ParquetFormat(),
        new EnglishTextFormat(),
        new SubtitleFormat("srt"),
        new SubtitleFormat("vtt"),
    ];

    /// <summary>The names of the formats that are written unless a setting or an instruction says otherwise.</summary>
    public static IReadOnlyList<string> Defaults { get; } = ["tsv", "jsonl", "tmx", "html"];

    private static readonly FrozenDictionary<string, IBilingualFormat> Names =
        All.ToFrozenDictionary(format => format.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The format of that name, in either case; null when there is none.</summary>
    public static IBilingualFormat? ByName(string name) => Names.GetValueOrDefault(name);
}
