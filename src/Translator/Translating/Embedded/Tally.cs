namespace Translator.Translating.Embedded;

/// <summary>Counts what of a sentence was known, and collects its gloss.</summary>
internal sealed class Tally
{
    /// <summary>The words one by one.</summary>
    public List<string> Gloss { get; } = new(32);

    /// <summary>Words counted.</summary>
    public int Words { get; private set; }

    /// <summary>Words known.</summary>
    public int Known { get; private set; }

    /// <summary>Pronouns that leave no doubt whom they mean: all but those of the third person.</summary>
    public int Speakers { get; private set; }

    /// <summary>Fixed expressions.</summary>
    public int Expressions { get; private set; }

    /// <summary>Clauses whose finite verb was found.</summary>
    public int Clauses { get; private set; }

    /// <summary>Words that the grammar had no place for.</summary>
    public int Lost { get; set; }

    /// <summary>Letters of every word's first sense.</summary>
    public int Letters { get; private set; }

    /// <summary>Those of known names.</summary>
    public int NameLetters { get; private set; }

    /// <summary>Those of names, nouns and adjectives that sound alike in both languages.</summary>
    public int LoanLetters { get; private set; }

    /// <summary>Those of unknown words.</summary>
    public int UnknownLetters { get; private set; }

    /// <summary>Those of nouns and adjectives.</summary>
    public int NounLetters { get; private set; }

    /// <summary>Those of verbs.</summary>
    public int VerbLetters { get; private set; }

    /// <summary>Share of words that lexicon or rules know; 1 for a sentence without words.</summary>
    public double Coverage => Words == 0 ? 1 : (double)Known / Words;

    /// <summary>Adds the words of a sentence or of a bracket in it.</summary>
    public void Add(List<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Kind == TokenKind.Word)
            {
                Words++;
                Known += word.Unknown ? 0 : 1;
                Weigh(word);
            }

            Gloss.Add(Of(word));
        }
    }

    /// <summary>Adds the clauses of a sentence or of a bracket in it.</summary>
    public void Add(List<Node> parts)
    {
        foreach (var part in parts)
            Clauses += part is ClauseNode { Verb: not null } ? 1 : 0;
    }

    private void Weigh(Word word)
    {
        var letters = (word.Compound?.Senses ?? NounWriter.Senses(word))[0].Length;
        Letters += letters;
        var nominal = word.IsNoun || word.Pos == PartOfSpeech.Adjective;
        if (word.Unknown)
            UnknownLetters += letters;
        else if (word.Pos == PartOfSpeech.Name)
            NameLetters += letters;
        else if (nominal)
            NounLetters += letters;
        else if (word.IsVerb)
            VerbLetters += letters;
        if (nominal && word.Entry is { SoundsAlike: true })
            LoanLetters += letters;
        Expressions += word.Pos == PartOfSpeech.Expression ? 1 : 0;
        Speakers += word.Pos == PartOfSpeech.Pronoun && word.Pronoun is not { Kind: "near" or "far" } ? 1 : 0;
    }

    private static string Of(Word word) => word switch
    {
        { Unknown: true } => $"«{word.Text}»",
        { Compound: { } compound } => compound.Senses[0],
        { IsVerb: true } => word.Entry?.Senses[0] ?? word.Verbs[0].Root,
        { Pronoun: { } pronoun } => pronoun.Subject,
        _ => NounWriter.Senses(word)[0],
    };
}
