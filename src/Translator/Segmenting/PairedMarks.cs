namespace Translator.Segmenting;

/// <summary>
/// The quotes and brackets of one line, each with its direction and its partner. The direction of a quote follows from
/// its place and not from its glyph: the BBC opens with ’ and closes with ‘, others do the reverse.
/// </summary>
internal sealed class PairedMarks
{
    // Nesting deeper than this is not looked through, so that no text makes the matching quadratic.
    private const int DeepestNesting = 8;
    private const int FirstCapacity = 16;

    // Families below this number are quotes.
    private const int FirstBracket = 10;

    private const string Opening = "([{（【「";
    private const string Closing = ")]}）】」";
    private const string SingleQuotes = "’‘'‚‛‹›`´";
    private const string DoubleQuotes = "”“\"„‟＂";
    private const string Guillemets = "«»";
    private const string Ornate = "﴿﴾";

    /// <summary>Every quote and bracket.</summary>
    public const string All = Opening + Closing + SingleQuotes + DoubleQuotes + Guillemets + Ornate;

    private int[] _open = [];
    private int _openCount;
    private Mark[] _marks = [];
    private int _count;
    private int _passed;

    public static bool IsOpeningBracket(char c) => Opening.Contains(c, StringComparison.Ordinal);

    /// <summary>Forgets all marks.</summary>
    public void Clear() => _count = _passed = _openCount = 0;

    /// <summary>Finds the marks of a line, none of which stands before a place.</summary>
    public void Read(ReadOnlySpan<char> text, TextLine line, int first)
    {
        Clear();
        var (start, end) = (line.Start, line.End);
        for (var at = first; at < end; at++)
        {
            var offset = Glyphs.IndexOf(text[at..end], GlyphClass.Paired);
            if (offset < 0)
                break;
            at += offset;
            Add(text, at, start, end);
        }
    }

    /// <summary>The next mark before a place that was not passed yet; false when there is none.</summary>
    public bool Pass(int before, out int index)
    {
        index = _passed;
        if (_passed == _count || _marks[_passed].Position >= before)
            return false;
        _passed++;
        return true;
    }

    /// <summary>Whether a mark that closes stands at a place, and which.</summary>
    public bool ClosesAt(int position, out int index)
    {
        for (index = _passed; index < _count && _marks[index].Position <= position; index++)
        {
            if (_marks[index].Position == position)
                return !_marks[index].Opens;
        }

        return false;
    }

    public ref Mark this[int index] => ref _marks[index];

    private void Add(ReadOnlySpan<char> text, int at, int start, int end)
    {
        var c = text[at];
        if (Opening.IndexOf(c, StringComparison.Ordinal) is >= 0 and var opening)
            Open(at, FirstBracket + opening);
        else if (Closing.IndexOf(c, StringComparison.Ordinal) is >= 0 and var closing)
            Close(at, FirstBracket + closing, FindOpen(FirstBracket + closing));
        else
            AddQuote(text, at, start, end);
    }

    private void AddQuote(ReadOnlySpan<char> text, int at, int start, int end)
    {
        var before = at - 1;
        while (before >= start && Glyphs.IsInvisible(text[before]))
            before--;
        var after = at + 1;
        while (after < end && Glyphs.IsInvisible(text[after]))
            after++;
        var previous = before < start ? ' ' : text[before];
        var next = after >= end ? ' ' : text[after];

        // don't, 5'10"
        if (char.IsAsciiLetterOrDigit(previous) && char.IsAsciiLetterOrDigit(next))
            return;

        var family = Family(text[at]);
        var partner = FindOpen(family);
        var isOpen = partner >= 0;
        var opensAWord = Glyphs.IsWord(next) || Glyphs.IsPaired(next) || next is '\u06D4' or '.' or '\u2026' or '#' or '@';
        if (char.IsWhiteSpace(previous) || IsOpeningBracket(previous) || previous is '-' or '\u2013' or '\u2014' or '/' || (before >= start && IsOpenAt(before)))
        {
            if (!opensAWord || next == ' ')
                Choose(at, family, partner, opens: !isOpen && char.IsWhiteSpace(next));
            else
                Choose(at, family, partner, opens: !isOpen || text[_marks[partner].Position] == text[at] || !FollowsStop(text, before, start));
        }
        else if (Glyphs.IsComma(previous))
        {
            Choose(at, family, partner, opens: opensAWord && !(isOpen && text[_marks[partner].Position] != text[at]) && !(isOpen && text[at] == '"'));
        }
        else
        {
            Choose(at, family, partner, opens: !isOpen && Glyphs.IsWord(next));
        }
    }

    private void Choose(int at, int family, int partner, bool opens)
    {
        if (opens)
            Open(at, family);
        else
            Close(at, family, partner);
    }

    private void Open(int at, int family)
    {
        if (_openCount == _open.Length)
            Array.Resize(ref _open, Math.Max(FirstCapacity, 2 * _openCount));
        _open[_openCount++] = _count;
        Append(new Mark { Position = at, Opens = true, Family = family, Partner = -1 });
    }

    private void Close(int at, int family, int partner)
    {
        if (partner >= 0)
        {
            _marks[partner].Partner = _count;
            while (_open[--_openCount] != partner)
            {
                // What was opened inside and never closed is forgotten.
            }
        }

        Append(new Mark { Position = at, Opens = false, Family = family, Partner = partner });
    }

    private void Append(Mark mark)
    {
        if (_count == _marks.Length)
            Array.Resize(ref _marks, Math.Max(FirstCapacity, 2 * _count));
        _marks[_count++] = mark;
    }

    private int FindOpen(int family)
    {
        for (var i = _openCount - 1; i >= 0 && i >= _openCount - DeepestNesting; i--)
        {
            if (_marks[_open[i]].Family == family)
                return _open[i];
        }

        return -1;
    }

    private bool IsOpenAt(int position) => _count > 0 && _marks[_count - 1] is { Opens: true } last && last.Position == position;

    private static bool FollowsStop(ReadOnlySpan<char> text, int before, int start)
    {
        while (before >= start && Glyphs.IsGap(text[before]))
            before--;
        return before >= start && (Glyphs.IsDot(text[before]) || Glyphs.IsMark(text[before]));
    }

    private static int Family(char c) =>
        SingleQuotes.Contains(c, StringComparison.Ordinal) ? 1
        : DoubleQuotes.Contains(c, StringComparison.Ordinal) ? 2
        : Guillemets.Contains(c, StringComparison.Ordinal) ? 3 : 4;

    /// <summary>One quote or bracket.</summary>
    internal struct Mark
    {
        public int Position;

        /// <summary>Index of the mark that makes a pair with it; -1 for none.</summary>
        public int Partner;

        /// <summary>Where the sentence began in which the scan came upon it.</summary>
        public int SentenceStart;

        public bool Opens;

        /// <summary>What it can make a pair with: a kind of quotes or a kind of brackets.</summary>
        public int Family;

        public readonly bool IsQuote => Family < FirstBracket;

        /// <summary>Whether it is the first thing in its sentence.</summary>
        public bool OpensSentence;
    }
}
