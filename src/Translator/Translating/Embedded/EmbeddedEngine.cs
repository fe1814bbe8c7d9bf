using System.Globalization;
using System.Text;

namespace Translator.Translating.Embedded;

/// <summary>
/// Urdu to English by rules and a lexicon of our own, inside the executable: no key, no network, no model.
/// Its English is a draft and says so.
/// </summary>
public sealed class EmbeddedEngine : ITranslationEngine
{
    /// <summary>Drafts under this confidence are not given as text: the sentence stays untranslated with its gloss as a note.</summary>
    public const double LeastConfidence = 0.22;

    /// <summary>Version of rules and data: a change here makes drafts worth redoing.</summary>
    public const string DataVersion = "2026.11.4";

    private readonly Lexicon _lexicon;
    private readonly WordReader _words;
    private readonly SentenceParser _parser;
    private readonly SlotChooser _chooser;
    private readonly Counts _counts;
    private readonly Confidence _confidence = Confidence.Load();

    /// <summary>Loads lexicon and rules from the executable.</summary>
    public EmbeddedEngine()
    {
        _lexicon = Lexicon.Load();
        _counts = Counts.Load();
        _chooser = new SlotChooser(_counts);
        _words = new WordReader(_lexicon, new Analyser(_lexicon), new Transliterator(() => new NameIndex(_counts, _lexicon.Senses.Concat(EnglishNames.All()))), _counts);
        _parser = new SentenceParser(_lexicon);
    }

    /// <inheritdoc />
    public EngineInfo Info { get; } = new() { Name = "embedded", Version = DataVersion, Drafts = true };

    /// <summary>Entries of the lexicon, all classes together.</summary>
    public int Entries => _lexicon.Count;

    /// <inheritdoc />
    public Task<EngineAnswer> TranslateAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken)
    {
        var results = new EngineResult[sentences.Count];
        for (var i = 0; i < results.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results[i] = Result(Make(sentences[i]));
        }

        return Task.FromResult(new EngineAnswer(results, 0));
    }

    /// <summary>The analysis behind a sentence's draft, word by word: class, citation form, senses, what was unknown.</summary>
    public string Explain(string sentence)
    {
        var words = _words.Read(Tokeniser.Cut(sentence));
        var draft = Make(sentence);
        var text = new StringBuilder();
        foreach (var word in words)
            text.AppendLine(Explanation.Line(word));
        text.Append(CultureInfo.InvariantCulture, $"coverage {draft.Coverage:0%}, confidence {draft.Confidence:0.00}").AppendLine();
        return StandsBy(draft)
            ? text.Append("draft: ").AppendLine(draft.Text).ToString()
            : text.Append(CultureInfo.InvariantCulture, $"stays untranslated, under {LeastConfidence:0.00}: ").AppendLine(draft.Text).Append("gloss: ").AppendLine(draft.Gloss).ToString();
    }

    internal string Translate(string sentence) => Make(sentence).Text;

    internal Draft Make(string sentence)
    {
        var (tokens, slots, known) = (new List<Token>(), new List<Slot>(), new Tally());
        foreach (var stretch in Stretches.Of(Tokeniser.Cut(sentence)))
        {
            var made = Slots(stretch, known);
            slots.AddRange(tokens.Count == 0 ? made : made.ConvertAll(s => s.Source < 0 ? s : s with { Source = s.Source + tokens.Count }));
            tokens.AddRange(stretch);
        }

        var chosen = _chooser.Choose(slots);
        var text = EnglishText.Set(slots, chosen, Quotes(tokens));
        var evidence = Evidence.Of(known, sentence, text, slots, chosen, _chooser, _counts);
        return new Draft(text, known.Coverage, _confidence.Of(evidence), known.Gloss, known.Words, known.Known, known.Lost, evidence);
    }

    private static bool StandsBy(Draft draft) => draft.Text.Length > 0 && draft.Confidence >= LeastConfidence;

    private static EngineResult Result(Draft draft) =>
        StandsBy(draft)
            ? new EngineResult(draft.Text, Confidence: draft.Confidence)
            : new EngineResult(
                null,
                string.Create(CultureInfo.InvariantCulture, $"The embedded engine knows too little of this sentence ({(int)(100 * draft.Coverage)} % of its words, confidence {draft.Confidence:0.00}). Translate it by hand, or configure Azure or a model pack."),
                draft.Confidence,
                draft.Gloss);

    // Brackets are translated apart and follow the word they stand behind.
    private List<Slot> Slots(List<Token> tokens, Tally known)
    {
        var trailers = new List<(int After, List<Slot> Slots)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.OpenBracket)
                continue;
            var close = tokens.FindIndex(i, t => t.Kind == TokenKind.CloseBracket);
            if (close < 0)
                break;
            var inner = Slots(tokens.GetRange(i + 1, close - i - 1), known).ConvertAll(s => s with { Source = -1 });
            trailers.Add((i, [Slot.Of(tokens[i].Text), .. inner, Slot.Of(tokens[close].Text)]));
            var (end, isDateline) = (tokens[close].End, Datelines.Is(tokens, i, close));
            tokens.RemoveRange(i, close - i + 1);
            if (isDateline)
                tokens.Insert(i, new Token(TokenKind.End, ":", end, end));
            i--;
        }

        var words = _words.Read(tokens);
        known.Add(words);
        var parts = _parser.Parse(words);
        known.Add(parts);
        var sentence = new SentenceWriter(_counts).Write(parts);
        // Whatever the grammar had no place for still stands in the draft, where the source has it.
        foreach (var word in Missing(words, sentence, tokens.Count))
        {
            known.Lost++;
            sentence.Insert(Behind(sentence, word.First), Slot.Ranked(NounWriter.Senses(word), word.First));
        }

        for (var i = trailers.Count - 1; i >= 0; i--)
            sentence.InsertRange(Behind(sentence, trailers[i].After), trailers[i].Slots);
        return sentence;
    }

    private static List<Word> Missing(List<Word> words, List<Slot> slots, int tokens)
    {
        var there = new System.Collections.BitArray(tokens + 1);
        foreach (var slot in slots)
        {
            if (slot.Source >= 0)
                there[slot.Source] = true;
        }

        return words.FindAll(w => !there[w.First] && (w.Kind is TokenKind.Number or TokenKind.Foreign || w.IsNoun
            || w.Pos is PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Numeral or PartOfSpeech.Determiner or PartOfSpeech.Expression or PartOfSpeech.Conjunction && w.Text != "کہ"));
    }

    // Behind the last place that comes from the nearest token before the bracket.
    private static int Behind(List<Slot> slots, int after)
    {
        var nearest = -1;
        foreach (var slot in slots)
        {
            if (slot.Source < after && slot.Source > nearest)
                nearest = slot.Source;
        }

        return nearest < 0 ? 0 : slots.FindLastIndex(s => s.Source == nearest) + 1;
    }

    private static List<(int First, int End)> Quotes(List<Token> tokens)
    {
        var spans = new List<(int, int)>();
        var open = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenQuote)
            {
                open = i;
            }
            else if (tokens[i].Kind == TokenKind.CloseQuote && open >= 0)
            {
                spans.Add((open + 1, i));
                open = -1;
            }
        }

        if (open >= 0)
            spans.Add((open + 1, tokens.Count));
        return spans;
    }
}
