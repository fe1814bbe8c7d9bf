using Translator.Translating;

namespace Translator.Writing.Formats;

/// <summary>The English alone, one sentence a line and a blank line between paragraphs; whatever is no finished translation is marked in brackets.</summary>
public sealed class EnglishTextFormat : IBilingualFormat
{
    /// <inheritdoc/>
    public string Name => "txt";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".en.txt"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var file = TextFiles.Open(files[0]);
        int? block = null;
        foreach (var pair in document.Pairs)
        {
            if (block is { } last && last != pair.Segment.Block)
                file.Write('\n');
            block = pair.Segment.Block;
            file.Write(Mark(pair.Translation));
            file.WriteFolded(pair.Translation.Text);
            file.Write('\n');
        }
    }

    /// <summary>What stands before the English where a format has no other place to say what it is worth; empty for a translation.</summary>
    internal static string Mark(Translation translation) => translation.State switch
    {
        _ when string.IsNullOrEmpty(translation.Text) => "[no English]",
        PairState.Draft => "[draft] ",
        PairState.NeedsWork => "[needs work] ",
        PairState.Stale => "[stale] ",
        _ => "",
    };
}
