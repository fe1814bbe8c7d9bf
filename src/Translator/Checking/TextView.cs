namespace Translator.Checking;

/// <summary>One text of a pair, cut into words once for all rules. Used again for the next pair, so that checking allocates little.</summary>
internal sealed class TextView
{
    private const char ZeroWidthNonJoiner = '\u200C';

    private Word[] _words = new Word[64];
    private char[] _folded = new char[512];
    private int _foldedCount;
    private int _wordCount;

    /// <summary>The text as it stands.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its words and numbers, in order.</summary>
    public ReadOnlySpan<Word> Words => _words.AsSpan(0, _wordCount);

    /// <summary>True when a digit of any set stands in it.</summary>
    public bool HasDigits { get; private set; }

    /// <summary>How many of the words are of the Arabic script.</summary>
    public int ArabicWords { get; private set; }

    /// <summary>How many of the words are of the Latin script.</summary>
    public int LatinWords { get; private set; }

    /// <summary>The form in which a word is compared: Urdu letters for Arabic ones, small Latin letters.</summary>
    public ReadOnlySpan<char> Folded(in Word word) => _folded.AsSpan(word.FoldedStart, word.FoldedLength);

    /// <summary>The word as it stands.</summary>
    public ReadOnlySpan<char> Exact(in Word word) => Text.AsSpan(word.Start, word.End - word.Start);

    /// <summary>True when the folded word is that one.</summary>
    public bool Is(int word, ReadOnlySpan<char> folded) =>
        (uint)word < (uint)_wordCount && Folded(_words[word]).SequenceEqual(folded);

    /// <summary>Takes another text.</summary>
    public void Load(string text)
    {
        Text = text;
        _wordCount = _foldedCount = ArabicWords = LatinWords = 0;
        HasDigits = false;
        if (_folded.Length < text.Length)
            _folded = new char[Math.Max(text.Length, 2 * _folded.Length)];
        for (var i = 0; i < text.Length;)
        {
            if (Letters.IsDigit(text[i]))
                i = AddNumber(i);
            else if (Letters.Script(text[i]) is { } script)
                i = AddWord(i, script);
            else
                i++;
        }
    }

    private int AddNumber(int start)
    {
        HasDigits = true;
        var folded = _foldedCount;
        var i = start;
        for (; i < Text.Length; i++)
        {
            var c = Text[i];
            if (Letters.IsDigit(c))
                _folded[_foldedCount++] = (char)('0' + Letters.Digit(c));
            else if (c is '.' or ',' or '\u066B' or '\u066C' or '\u060C' && i + 1 < Text.Length && Letters.IsDigit(Text[i + 1]))
                _folded[_foldedCount++] = c is '.' or '\u066B' ? '.' : ',';
            else
                break;
        }

        Add(new Word(start, i, folded, _foldedCount - folded, WordKind.Number, Capital: false));
        return i;
    }

    private int AddWord(int start, WordKind script)
    {
        var folded = _foldedCount;
        var i = start;
        for (; i < Text.Length; i++)
        {
            var c = Text[i];
            if (Letters.Script(c) == script)
                Fold(c, script);
            else if (script == WordKind.Latin && c is '\'' or '\u2019' && i + 1 < Text.Length && Letters.Script(Text[i + 1]) == WordKind.Latin)
                _folded[_foldedCount++] = '\'';
            else if (c != ZeroWidthNonJoiner || script != WordKind.Arabic)
                break;
        }

        if (script == WordKind.Arabic)
            ArabicWords++;
        else if (script == WordKind.Latin)
            LatinWords++;
        Add(new Word(start, i, folded, _foldedCount - folded, script, char.IsUpper(Text[start])));
        return i;
    }

    private void Fold(char c, WordKind script)
    {
        var folded = script switch
        {
            WordKind.Arabic => Letters.FoldArabic(c),
            WordKind.Latin => Letters.FoldLatin(c),
            _ => c,
        };
        if (folded != '\0')
            _folded[_foldedCount++] = folded;
    }

    private void Add(Word word)
    {
        if (_wordCount == _words.Length)
            Array.Resize(ref _words, 2 * _words.Length);
        _words[_wordCount++] = word;
    }
}
