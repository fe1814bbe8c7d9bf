namespace Translator.Segmenting;

/// <summary>Cuts lines into sentences: finds what may end one, and asks the rules.</summary>
internal ref struct SentenceScanner(ReadOnlySpan<char> text, SegmentationRules rules, List<SegmentSpan> spans)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly PairedMarks _marks = new();
    private TextLine _line;
    private int _paragraph;
    private SegmentKind _kind;
    private int _sentenceStart;

    // Up to here the sentence holds nothing but spaces, quotes and dots that open it.
    private int _leadEnd;

    // Up to here the scan is inside a bracket that opened in mid sentence.
    private int _bracketEnd;

    // Up to here it is inside a quotation that must stay whole.
    private int _quotationEnd;
    private bool _isListItem;

    // What the scan of the line still looks for.
    private GlyphClass _seek;

    // The number of the line's last list item.
    private int _lastItem;

    /// <summary>Adds the sentences of a line.</summary>
    public void Scan(TextLine line, int paragraph, SegmentKind kind)
    {
        _line = line;
        _paragraph = paragraph;
        _kind = kind;
        _bracketEnd = _quotationEnd = 0;
        _lastItem = 0;
        Begin(line.Start);
        _marks.Clear();
        _seek = GlyphClass.Terminator | GlyphClass.Paired;
        var at = line.Start;
        while (NextTerminator(at) is >= 0 and var candidate)
        {
            var run = TerminatorRun.At(_text, candidate, line.End);
            PassMarks(run.Start);
            at = run.End;
            if (IsLead(run) || run.Start < _bracketEnd)
                continue;
            var closing = Closing.After(_text, run.End, line.End, _marks);
            if ((run.Start < _quotationEnd && closing.End <= _quotationEnd) || !EndsSentence(run, closing))
                continue;
            Emit(closing.End);
            at = closing.End;
        }

        Emit(line.End);
    }

    private int NextTerminator(int at)
    {
        var end = _line.End;
        while (at < end && Glyphs.IndexOf(_text[at..end], _seek) is >= 0 and var offset)
        {
            at += offset;

            // Up to the first terminator the scan looks for quotes and brackets too; from there their reader looks ahead.
            if (_seek != GlyphClass.Terminator)
            {
                _seek = GlyphClass.Terminator;
                _marks.Read(_text, _line, at);
                if (Glyphs.IsPaired(_text[at]))
                    continue;
            }

            if (_text[at] is not ('-' or '\u0640') || IsLoneDash(at))
                return at;
            at++;
        }

        return -1;
    }

    // A dash can be a stop only before a space, and only alone.
    private readonly bool IsLoneDash(int at) =>
        (at + 1 == _line.End || char.IsWhiteSpace(_text[at + 1])) && (at == 0 || _text[at - 1] != _text[at]);

    private bool EndsSentence(TerminatorRun run, Closing closing)
    {
        if (run.IsSingleDot && ListMarker.Fills(_text, _sentenceStart, run.Start, rules.Lexicon))
        {
            _isListItem = true;
            _lastItem = ListMarker.NumberAt(_text, _sentenceStart, run.Start, rules.Lexicon);
            return false;
        }

        if (run.IsSingleDot && ListMarker.InLine(_text, _sentenceStart, run.Start, _lastItem, rules.Lexicon) is > 0 and var item)
        {
            _lastItem = item;
            return false;
        }

        var next = closing.End;
        while (next < _line.End && Glyphs.IsGap(_text[next]))
            next++;
        return next == _line.End || BoundaryRules.EndsSentence(new Candidate(_text, _line, _sentenceStart, run, closing, next, rules, _marks));
    }

    // Dots before the first word belong to the sentence that they open.
    private bool IsLead(TerminatorRun run)
    {
        while (_leadEnd < run.Start && (Glyphs.IsGap(_text[_leadEnd]) || Glyphs.IsPaired(_text[_leadEnd])))
            _leadEnd++;
        if (_leadEnd < run.Start)
            return false;
        _leadEnd = run.End;
        return true;
    }

    private void PassMarks(int before)
    {
        while (_marks.Pass(before, out var index))
        {
            ref var mark = ref _marks[index];
            if (!mark.Opens)
                continue;
            mark.SentenceStart = _sentenceStart;
            mark.OpensSentence = OpensSentence(mark.Position);
            if (mark.Partner < 0)
                continue;
            var end = _marks[mark.Partner].Position;
            if (mark.IsQuote && !rules.SplitInsideQuotations)
                _quotationEnd = Math.Max(_quotationEnd, end);
            else if (!mark.IsQuote && !mark.OpensSentence)
                _bracketEnd = Math.Max(_bracketEnd, end);
        }
    }

    // Only spaces, dots, other opening marks, a bullet or a list number stand before it.
    private readonly bool OpensSentence(int position)
    {
        var at = position;
        while (at > _leadEnd && (Glyphs.IsGap(_text[at - 1]) || Glyphs.IsPaired(_text[at - 1]) || ListMarker.IsBullet(_text[at - 1])))
            at--;
        return at <= _leadEnd || ListMarker.Fills(_text, _sentenceStart, at, rules.Lexicon);
    }

    private void Begin(int at)
    {
        _sentenceStart = _leadEnd = at;
        _isListItem = false;
    }

    private void Emit(int end)
    {
        int from = _sentenceStart, to = end;
        while (from < to && Glyphs.IsGap(_text[from]))
            from++;
        while (to > from && Glyphs.IsGap(_text[to - 1]))
            to--;
        if (to > from)
            spans.Add(new SegmentSpan(from, to, _paragraph, _isListItem && _kind == SegmentKind.Sentence ? SegmentKind.ListItem : _kind));
        Begin(end);
    }
}
