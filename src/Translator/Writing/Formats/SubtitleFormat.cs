using System.Globalization;
using Translator.Checking;

namespace Translator.Writing.Formats;

/// <summary>
/// Subtitles with the original times: one file with the Urdu over the English, one with the English alone. A sentence
/// begins and ends where its text does in the cues it came from; inside a cue time is shared out by letters.
/// </summary>
/// <param name="name"><c>srt</c> or <c>vtt</c>.</param>
public sealed class SubtitleFormat(string name) : IBilingualFormat
{
    private readonly bool _isVtt = name == "vtt";

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [$".ur-en.{name}", $".en.{name}"];

    /// <inheritdoc/>
    public bool Fits(BilingualDocument document) => document.Blocks.Any(block => CueTimes.Parse(block.Origin) is not null);

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var both = TextFiles.Open(files[0]);
        using var english = TextFiles.Open(files[1]);
        if (_isVtt)
        {
            WriteHeader(both, document);
            WriteHeader(english, document);
        }

        var times = new CueTimes(document.Blocks);
        var number = 0;
        foreach (var pair in document.Pairs)
        {
            if (times.Of(pair.Segment.Start, pair.Segment.End) is not var (start, end))
                continue;
            number++;
            WriteCue(both, number, start, end, pair, withUrdu: true);
            WriteCue(english, number, start, end, pair, withUrdu: false);
        }
    }

    private static void WriteHeader(StreamWriter file, BilingualDocument document)
    {
        file.Write("WEBVTT\n\n");
        if (document.Remark.Length == 0)
            return;
        file.Write("NOTE ");
        file.WriteFolded(document.Remark.Replace("-->", "→", StringComparison.Ordinal));
        file.Write("\n\n");
    }

    private void WriteCue(StreamWriter file, int number, TimeSpan start, TimeSpan end, SegmentPair pair, bool withUrdu)
    {
        file.Write(number);
        file.Write('\n');
        file.Write(Time(start));
        file.Write(" --> ");
        file.Write(Time(end));
        file.Write('\n');
        if (withUrdu)
            WriteLine(file, pair.Segment.Text);
        WriteLine(file, EnglishTextFormat.Mark(pair.Translation) + pair.Translation.Text);
        file.Write('\n');
    }

    private void WriteLine(StreamWriter file, string text)
    {
        if (_isVtt)
        {
            text = text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal);
        }

        file.WriteFolded(text);
        file.Write('\n');
    }

    private string Time(TimeSpan time) =>
        ((int)time.TotalHours).ToString("00", CultureInfo.InvariantCulture)
        + time.ToString(_isVtt ? @"\:mm\:ss\.fff" : @"\:mm\:ss\,fff", CultureInfo.InvariantCulture);
}
