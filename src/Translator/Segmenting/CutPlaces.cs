using System.Globalization;

namespace Translator.Segmenting;

/// <summary>Finds where a long sentence is best cut: at the strongest break near the middle of what is left, outside brackets and quotations.</summary>
internal sealed class CutPlaces
{
    // Bonuses, greater than any strength: brackets and quotations stay whole, and pieces are of like length.
    private const int Outside = 20;
    private const int NearMiddle = 10;

    private const int Semicolon = 5;
    private const int CommaBeforeClause = 4;
    private const int Comma = 3;
    private const int ClauseEdge = 2;
    private const int Space = 1;

    private readonly string _text;
    private readonly Lexicon _lexicon;
    private readonly PairedMarks _marks = new();
    private int _enclosedTo = -1;

    public CutPlaces(string text, Lexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _marks.Read(text, new TextLine(0, text.Length, text.Length), first: 0);
    }

    /// <summary>The best place within the limit from a start; 0 when there is none. Starts must not go back.</summary>
    public int Best(int start, int limit)
    {
        var left = _text.Length - start;
        var target = left / ((left + limit - 1) / limit);
        int best = 0, bestScore = -1, bestDistance = 0;
        var lead = true;
        for (var at = start; at < start + limit; at++)
        {
            lead &= char.IsWhiteSpace(_text[at]);
            PassMarks(at + 1);
            if (lead || !char.IsWhiteSpace(_text[at]) || IsMark(_text[at + 1]))
                continue;
            var distance = Math.Abs(at - start - target);
            var strength = Strength(at);
            var score = strength == 0 ? 0 : strength + (at > _enclosedTo ? Outside : 0) + (distance <= limit / 3 ? NearMiddle : 0);
            if (score > bestScore || (score == bestScore && distance < bestDistance))
                (best, bestScore, bestDistance) = (at, score, distance);
        }

        return best;
    }

    // A space that carries a vowel mark is one grapheme with it.
    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private int Strength(int space)
    {
        var last = _text[space - 1];
        var next = space + 1 < _text.Length ? _text[space + 1] : ' ';
        if (char.IsDigit(last) && char.IsDigit(next))
            return 0;
        if (last is '\u061B' or ';' or '\u2026')
            return Semicolon;
        var opensClause = _lexicon.Next(_text, space, Math.Min(_text.Length, space + Lexicon.Reach)).Is(WordTraits.ClauseOpener);
        if (last is '\u060C' or ',')
            return opensClause ? CommaBeforeClause : Comma;
        var word = _lexicon.Previous(_text, space, Math.Max(0, space - Lexicon.Reach));
        return opensClause || _text.AsSpan(word.Start, word.Length) is "کہ" ? ClauseEdge : Space;
    }

    private void PassMarks(int before)
    {
        while (_marks.Pass(before, out var index))
        {
            var mark = _marks[index];
            if (mark.Opens && mark.Partner >= 0)
                _enclosedTo = Math.Max(_enclosedTo, _marks[mark.Partner].Position);
        }
    }
}
