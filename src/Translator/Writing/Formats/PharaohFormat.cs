using System.Globalization;
using Translator.Checking;
using Translator.Checking.Alignment;

namespace Translator.Writing.Formats;

/// <summary>
/// Word alignment as trainers and aligners read it: both texts cut into tokens with spaces between, and a line of
/// <c>i-j</c> for each pair, Urdu token first, counted from 0. The lines are those of <see cref="MosesFormat"/>, whose
/// ids therefore hold here too; a pair that nobody aligned has an empty line.
/// </summary>
public sealed class PharaohFormat : IBilingualFormat
{
    /// <inheritdoc/>
    public string Name => "pharaoh";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.tok.ur", ".ur-en.tok.en", ".ur-en.align"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var urdu = TextFiles.Open(files[0]);
        using var english = TextFiles.Open(files[1]);
        using var links = TextFiles.Open(files[2]);
        var (urduTokens, englishTokens) = (new Tokens(), new Tokens());
        foreach (var pair in document.Pairs)
        {
            if (!PairFields.IsTranslation(pair) || string.IsNullOrWhiteSpace(pair.Translation.Text))
                continue;
            WriteTokens(urdu, urduTokens, pair.Segment.Text);
            WriteTokens(english, englishTokens, pair.Translation.Text);
            WriteLinks(links, pair, urduTokens.Spans, englishTokens.Spans);
        }
    }

    private static void WriteTokens(StreamWriter file, Tokens tokens, string text)
    {
        tokens.Load(text);
        var isFirst = true;
        foreach (var (start, end) in tokens.Spans)
        {
            if (!isFirst)
                file.Write(' ');
            // A token has no white space and no line end in it.
            file.Write(text.AsSpan(start, end - start));
            isFirst = false;
        }

        file.Write('\n');
    }

    private static void WriteLinks(StreamWriter file, SegmentPair pair, IReadOnlyList<(int Start, int End)> urdu, IReadOnlyList<(int Start, int End)> english)
    {
        var links = new SortedSet<(int Urdu, int English)>();
        foreach (var link in pair.Translation.Alignment ?? [])
        {
            // An engine may link a stretch of several tokens.
            foreach (var i in Inside(urdu, link.SourceStart, link.SourceEnd))
            {
                foreach (var j in Inside(english, link.TargetStart, link.TargetEnd))
                    links.Add((i, j));
            }
        }

        file.Write(string.Join(' ', links.Select(link => string.Create(CultureInfo.InvariantCulture, $"{link.Urdu}-{link.English}"))));
        file.Write('\n');
    }

    private static IEnumerable<int> Inside(IReadOnlyList<(int Start, int End)> tokens, int start, int end)
    {
        for (var i = 0; i < tokens.Count && tokens[i].Start < end; i++)
        {
            if (tokens[i].End > start)
                yield return i;
        }
    }
}
