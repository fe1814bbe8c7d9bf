using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Translator.Reading.CharacterSets;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>Subtitles, SubRip and WebVTT: cues whose sentence runs on make one block, and every cue's times are kept.</summary>
public sealed partial class SubtitleFormat : IDocumentReader
{
    private const int MostJoined = 8;

    // Twenty times what the longest films have.
    private const int MostCues = 50_000;

    /// <inheritdoc/>
    public string Name => "subtitles";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".srt", ".vtt"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        var decoded = CharacterSet.Decode(file.Bytes.Span, instructions.Encoding);
        var text = new ExtractedText(instructions);
        foreach (var warning in decoded.Warnings)
            text.Warn(warning);
        var cues = Cues(decoded.Text);
        if (cues.Count == 0)
            throw new ReadingException("The file holds no subtitles.", "A subtitle is a line of two times with --> between them, and its text below. Correct the file, or name it .txt if it is plain text.");
        AddJoined(cues, text);
        return text.Build(Name, decoded.Encoding);
    }

    private static List<Cue> Cues(string file)
    {
        var cues = new List<Cue>();
        var (times, content) = ((string?)null, new StringBuilder());
        var (previous, count) = ("", 0);
        foreach (var line in file.AsSpan().EnumerateLines())
        {
            if (line.Contains("-->", StringComparison.Ordinal) && Times().Match(line.ToString()) is { Success: true } match)
            {
                // A number above the times, without a blank line before it, is the next cue's and not this one's text.
                if (times is not null && previous.Length > 0 && previous.AsSpan().Trim().ContainsAnyExceptInRange('0', '9') is false)
                    content.Length -= Math.Min(content.Length, previous.Length + 1);
                Finish();
                if (++count > MostCues)
                    throw new ReadingException($"The file has more than {MostCues} subtitles.", "Split it.");
                times = $"{match.Groups[1].Value} --> {match.Groups[2].Value}";
            }
            else if (line.IsWhiteSpace())
            {
                Finish();
            }
            else if (times is not null)
            {
                content.Append('\n').Append(line);
            }

            previous = line.ToString();
        }

        Finish();
        return cues;

        void Finish()
        {
            if (times is not null && Clean(content.ToString()) is { Length: > 0 } clean)
                cues.Add(new Cue(times, clean));
            times = null;
            content.Clear();
        }
    }

    private static string Clean(string text)
    {
        text = WebUtility.HtmlDecode(Markup().Replace(text, "")).Replace("\\h", " ", StringComparison.Ordinal).Replace("\\N", "\n", StringComparison.Ordinal);
        var clean = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // A dash begins another speaker's line; any other line end only fits the text to the screen.
            if (clean.Length > 0)
                clean.Append(line[0] is '-' or '–' or '—' ? '\n' : ' ');
            foreach (var c in line)
            {
                if (c is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'))
                    clean.Append(c);
            }
        }

        return clean.ToString().Trim();
    }

    private static void AddJoined(List<Cue> cues, ExtractedText text)
    {
        // Many subtitles are written without full stops; there nothing shows where a sentence runs on.
        var punctuated = cues.Count(cue => Ends(cue.Text)) * 4 >= cues.Count;
        for (var i = 0; i < cues.Count;)
        {
            var (times, content) = (new StringBuilder(cues[i].Times), new StringBuilder(cues[i].Text));
            var joined = 1;
            for (i++; punctuated && i < cues.Count && joined < MostJoined && !Ends(cues[i - 1].Text) && cues[i].Text[0] is not ('-' or '–' or '—'); i++, joined++)
            {
                times.Append("; ").Append(cues[i].Times);
                content.Append(' ').Append(cues[i].Text);
            }

            text.Add(BlockKind.Cue, new Origin("cue", times.ToString()), content.ToString());
        }
    }

    private static bool Ends(string text) => text.TrimEnd('"', '\'', '”', '’', '“', '‘', '»', ')', ']', ' ', '\u200F', '\u200E') is [.., var last]
        && last is '۔' or '.' or '؟' or '?' or '!' or '…' or ':' or '♪';

    [GeneratedRegex(@"^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})", RegexOptions.NonBacktracking)]
    private static partial Regex Times();

    [GeneratedRegex(@"</?[A-Za-z0-9:][^<>]{0,200}>|\{\\[^{}]{0,200}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
