using System.Globalization;
using System.Text;

namespace Translator.Checking.Alignment;

/// <summary>A text cut into words as alignments count them, numbers, and marks, each mark by itself. Used again for the next text.</summary>
public sealed class Tokens
{
    private readonly TextView _view = new();
    private readonly List<(int Start, int End)> _spans = [];

    /// <summary>Where each token lies, in UTF-16 units, end exclusive. White space and invisible characters are in none.</summary>
    public IReadOnlyList<(int Start, int End)> Spans => _spans;

    /// <summary>Takes another text.</summary>
    public void Load(string text)
    {
        _spans.Clear();
        _view.Load(text);
        var at = 0;
        foreach (ref readonly var word in _view.Words)
        {
            AddMarks(text, at, word.Start);
            _spans.Add((word.Start, word.End));
            at = word.End;
        }

        AddMarks(text, at, text.Length);
    }

    private void AddMarks(string text, int start, int end)
    {
        while (start < end)
        {
            Rune.DecodeFromUtf16(text.AsSpan(start, end - start), out var rune, out var length);
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                _spans.Add((start, start + length));
            start += length;
        }
    }
}
