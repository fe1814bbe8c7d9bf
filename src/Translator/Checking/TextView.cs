using Translator.Checking.Names;

namespace Translator.Checking;

/// <summary>One text of a pair, cut into words once for all rules. Used again for the next pair, so that checking allocates little.</summary>
internal sealed class TextView
{
    private const char ZeroWidthNonJoiner = '\u200C';

    private Word[] _words = new Word[64];
    private SoundKey[] _sounds = new SoundKey[64];
    private char[] _folded = new char[512];
    private int _foldedCount;
    private int _wordCount;
    private bool _sounded;

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

    /// <summary>How each word sounds when it is an Urdu name; worked out when first asked for.</summary>
    public ReadOnlySpan<SoundKey> UrduSounds
    {
        get
        {
            if (!_sounded)
                Sound();
            return _sounds.AsSpan(0, _wordCount);
        }
    }

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
        HasDigits = _sounded = false;
        if (_folded.Length < text.Length)
            _folded = new char[Math.Max(text.Length, 2 * _folded.Length)];
        for (var i = 0; i < text.Length;)
        {
            var script = Letters.Script(text[i]);
            if (script != Letters.None)
                i = AddWord(i, script);
            else if (Letters.IsDigit(text[i]))
                i = AddNumber(i);
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

        var key = WordKey.Of(_folded.AsSpan(folded, _foldedCount - folded));
        Add(new Word(start, i, folded, _foldedCount - folded, WordKind.Number, Capital: false, key));
        return i;
    }

    private int AddWord(int start, byte script)
    {
        var text = Text;
        var (folded, count, key) = (_foldedCount, _foldedCount, WordKey.Start);
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (Letters.Script(c) == script)
                c = Letters.Folded(c);
            else if (script == (byte)WordKind.Latin && c is '\'' or '\u2019' && i + 1 < text.Length && Letters.Script(text[i + 1]) == script)
                c = '\'';
            else if (c == ZeroWidthNonJoiner && script == (byte)WordKind.Arabic)
                c = '\0';
            else
                break;
            if (c == '\0')
                continue;
            _folded[count++] = c;
            key = WordKey.With(key, c);
        }

        _foldedCount = count;
        if (script == (byte)WordKind.Arabic)
            ArabicWords++;
        else if (script == (byte)WordKind.Latin)
            LatinWords++;
        Add(new Word(start, i, folded, count - folded, (WordKind)script, char.IsUpper(text[start]), key));
        return i;
    }

    private void Add(Word word)
    {
        if (_wordCount == _words.Length)
            Array.Resize(ref _words, 2 * _words.Length);
        _words[_wordCount++] = word;
    }

    private void Sound()
    {
        _sounded = true;
        if (_sounds.Length < _wordCount)
            _sounds = new SoundKey[_words.Length];
        for (var i = 0; i < _wordCount; i++)
            _sounds[i] = _words[i].Kind == WordKind.Arabic ? SoundKey.OfUrdu(Folded(_words[i])) : default;
    }
}
