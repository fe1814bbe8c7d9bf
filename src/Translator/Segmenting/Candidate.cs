namespace Translator.Segmenting;

/// <summary>A place where a sentence may end, with everything that the rules look at.</summary>
internal readonly ref struct Candidate
{
    // Words; a sentence this long is taken to have its verb.
    private const int LongestClause = 24;

    public Candidate(ReadOnlySpan<char> text, TextLine line, int sentenceStart, TerminatorRun run, Closing closing, int next, SegmentationRules rules, PairedMarks marks)
    {
        Text = text;
        Line = line;
        SentenceStart = sentenceStart;
        Run = run;
        Closing = closing;
        Rules = rules;
        Marks = marks;
        NextAt = next;
        Before = rules.Lexicon.Previous(text, run.Start, sentenceStart);
        After = rules.Lexicon.Next(text, next, line.End);
    }

    public ReadOnlySpan<char> Text { get; }

    /// <summary>The line, or the paragraph that a hard wrap cut into lines.</summary>
    public TextLine Line { get; }

    public int SentenceStart { get; }

    public TerminatorRun Run { get; }

    public Closing Closing { get; }

    public SegmentationRules Rules { get; }

    public PairedMarks Marks { get; }

    /// <summary>The last word before the terminator in the same sentence.</summary>
    public Word Before { get; }

    /// <summary>The first word after the terminator and what closes with it.</summary>
    public Word After { get; }

    /// <summary>Where the text goes on.</summary>
    public int NextAt { get; }

    /// <summary>The character there.</summary>
    public char Next => Text[NextAt];

    /// <summary>The character before the terminator; a line end at the line's start.</summary>
    public char Last => Run.Start > Line.Start ? Text[Run.Start - 1] : '\n';

    /// <summary>Whether the text goes on right behind the terminator.</summary>
    public bool IsGlued => NextAt == Run.End;

    /// <summary>Whether only spaces stand between the word before and the terminator.</summary>
    public bool BeforeTouches => Before.Exists && Glyphs.AreGaps(Text[Before.End..Run.Start]);

    /// <summary>Whether the text goes on with a word, not with a quote, a dash or another sign.</summary>
    public bool AfterTouches => After.Exists && After.Start == NextAt;

    /// <summary>Whether the word before is the first of its sentence.</summary>
    public bool BeforeIsFirst => !Before.Exists || Glyphs.IndexOf(Text[Math.Max(SentenceStart, Before.Start - Lexicon.Reach)..Before.Start], GlyphClass.Word) < 0;

    /// <summary>Whether the sentence before the terminator is grammatically complete: its last word is a finite verb and not its first.</summary>
    public bool FollowsFiniteVerb => Before.Is(WordTraits.FiniteVerb) && !BeforeIsFirst;

    /// <summary>Whether the sentence has its verb already, wherever that stands; a colon stands for one.</summary>
    public bool HasVerb
    {
        get
        {
            var end = Run.Start;
            for (var i = 0; i < LongestClause; i++)
            {
                var word = Rules.Lexicon.Previous(Text, end, SentenceStart);
                if (!word.Exists)
                    return false;
                if ((word.Is(WordTraits.FiniteVerb) && !word.Is(WordTraits.LetterName | WordTraits.Postposition)) || Text[word.End..end].Contains(':'))
                    return true;
                end = word.Start;
            }

            return true;
        }
    }

    public Word WordBefore(Word word) => word.Exists ? Rules.Lexicon.Previous(Text, word.Start, SentenceStart) : default;

    public Word WordAfter(Word word) => word.Exists ? Rules.Lexicon.Next(Text, word.End, Line.End) : default;

    /// <summary>Whether a dot stands before a word, with or without spaces between.</summary>
    public bool FollowsDot(Word word)
    {
        var at = word.Start;
        while (at > SentenceStart && Glyphs.IsGap(Text[at - 1]))
            at--;
        return at > SentenceStart && Text[at - 1] is '.' or '\u06D4';
    }

    /// <summary>Whether a dot stands right behind a word or behind its spaces.</summary>
    public bool PrecedesDot(Word word)
    {
        var at = word.End;
        while (at < Line.End && Glyphs.IsGap(Text[at]))
            at++;
        return at < Line.End && Text[at] is '.' or '\u06D4';
    }
}
