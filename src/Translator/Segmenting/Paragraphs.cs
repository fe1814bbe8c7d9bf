namespace Translator.Segmenting;

/// <summary>Reads a text line by line, blank lines left out and hard-wrapped lines joined.</summary>
internal ref struct Paragraphs(ReadOnlySpan<char> text, WrapWidth width, Lexicon lexicon)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Reads the next paragraph.</summary>
    /// <param name="paragraph">The line, or the lines that a hard wrap made of it.</param>
    /// <param name="opensBlock">Whether a blank line, or nothing, stands before it.</param>
    /// <returns>False at the end of the text.</returns>
    public bool TryRead(out TextLine paragraph, out bool opensBlock)
    {
        opensBlock = _at == 0;
        while (_at < _text.Length)
        {
            var line = TextLine.At(_text, _at);
            _at = line.Next;
            if (line.IsBlank(_text))
            {
                opensBlock = true;
                continue;
            }

            paragraph = Join(line);
            return true;
        }

        paragraph = default;
        return false;
    }

    private TextLine Join(TextLine first)
    {
        if (width.IsNone)
            return first;
        var last = first;
        while (_at < _text.Length && TextLine.At(_text, _at) is var next && !next.IsBlank(_text) && width.Joins(_text, last, next, lexicon))
        {
            last = next;
            _at = next.Next;
        }

        return first with { End = last.End, Next = last.Next };
    }
}
