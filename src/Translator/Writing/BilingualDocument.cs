using Translator.Checking;
using Translator.Reading;

namespace Translator.Writing;

/// <summary>A whole document as every output format shows it.</summary>
/// <param name="Name">The source's path below the seeds folder, with <c>/</c> between folders.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the source's bytes.</param>
/// <param name="Engine">The engine of the run, name and version, for the header of every file.</param>
/// <param name="Created">When the document was finished, UTC; the same on every rebuild.</param>
/// <param name="Pairs">Every pair in order; may be enumerated more than once.</param>
public sealed record BilingualDocument(string Name, string Sha256, string Engine, DateTimeOffset Created, IEnumerable<SegmentPair> Pairs)
{
    /// <summary>Licence of the source, where its instructions name one.</summary>
    public string? License { get; init; }

    /// <summary>Where the text lay in the original, for formats that give that back, such as subtitles; may be empty.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>What the header of every file says of the English as a whole.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The document a pair stands in: its own in a corpus, else this one.</summary>
    public string NameOf(SegmentPair pair) => pair.Document?.Name ?? Name;

    /// <summary>The licence of the document a pair stands in, where one is named.</summary>
    public string? LicenseOf(SegmentPair pair) => pair.Document is { } own ? own.License : License;
}
