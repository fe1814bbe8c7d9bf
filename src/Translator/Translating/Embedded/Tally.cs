namespace Translator.Translating.Embedded;

/// <summary>Counts what of a sentence was known, and collects its gloss.</summary>
internal sealed class Tally
{
    private int _words;
    private int _known;

    /// <summary>The words one by one.</summary>
    public List<string> Gloss { get; } = new(32);

    /// <summary>Words counted.</summary>
    public int Words => _words;

    /// <summary>Words known.</summary>
    public int Known => _known;

    /// <summary>Known names.</summary>
    public int Names { get; private set; }

    /// <summary>Nouns and adjectives.</summary>
    public int Nominals { get; private set; }

    /// <summary>Pronouns that leave no doubt whom they mean: all but those of the third person.</summary>
    public int Speakers { get; private set; }

    /// <summary>Fixed expressions.</summary>
    public int Expressions { get; private set; }

    /// <summary>Senses of the nouns, adjectives and verbs, added up.</summary>
    public int Senses { get; private set; }

    /// <summary>Words that the grammar had no place for.</summary>
    public int Lost { get; set; }

    /// <summary>Share of words that lexicon or rules know; 1 for a sentence without words.</summary>
    public double Coverage => _words == 0 ? 1 : (double)_known / _words;

    /// <summary>Adds the words of a sentence or of a bracket in it.</summary>
    public void Add(List<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Kind == TokenKind.Word)
            {
                _words++;
                if (!word.Unknown)
                    _known++;
                Weigh(word);
            }

            Gloss.Add(Of(word));
        }
    }

    private void Weigh(Word word)
    {
        switch (word.Pos)
        {
            case PartOfSpeech.Name when !word.Unknown:
                Names++;
                break;
            case PartOfSpeech.Expression:
                Expressions++;
                break;
            case PartOfSpeech.Pronoun when word.Pronoun is not { Kind: "near" or "far" }:
                Speakers++;
                break;
            case PartOfSpeech.Noun or PartOfSpeech.Adjective:
                Nominals++;
                Senses += NounWriter.Senses(word).Length;
                break;
            case PartOfSpeech.Verb:
                Senses += NounWriter.Senses(word).Length;
                break;
        }
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
