namespace Translator.Translating.Embedded;

/// <summary>
/// Builds clauses from words in one pass: phrases are collected until a verb group closes them.
/// Urdu is head-final, so what a postposition, a participle or a verb governs always stands before it.
/// </summary>
internal sealed class SentenceParser(Lexicon lexicon)
{
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Clauses and the marks between them, in source order.</summary>
    public List<Node> Parse(List<Word> words)
    {
        var output = new List<Node>();
        var frames = new Stack<ClauseFrame>();
        frames.Push(new ClauseFrame());
        for (var i = 0; i < words.Count;)
            i = Take(words, i, frames, output);
        while (frames.Count > 0)
            ClauseFrames.CloseFragment(frames, output);
        return output;
    }

    private int Take(List<Word> words, int at, Stack<ClauseFrame> frames, List<Node> output)
    {
        var word = words[at];
        var frame = frames.Peek();
        switch (word.Kind)
        {
            case TokenKind.End:
                while (frames.Count > 1)
                    ClauseFrames.CloseFragment(frames, output);
                ClauseFrames.CloseFragment(frames, output);
                frames.Push(new ClauseFrame());
                output.Add(new MarkNode(word));
                return at + 1;
            case TokenKind.OpenQuote or TokenKind.CloseQuote or TokenKind.OpenBracket or TokenKind.CloseBracket:
                return at + 1;
            case TokenKind.Punctuation:
                Punctuation(words, at, frames, output);
                return at + 1;
        }

        switch (word.Pos)
        {
            case PartOfSpeech.Verb when word.Verbs.Length > 0:
                return Verb(words, at, frames, output);
            case PartOfSpeech.Conjunction:
                ClauseFrames.Open(word, frames, output);
                break;
            case PartOfSpeech.Postposition:
                Postposition(word, frame);
                break;
            case PartOfSpeech.Pronoun:
                Pronoun(words, at, frames);
                break;
            case PartOfSpeech.Particle:
                Particle(words, at, frame);
                break;
            case PartOfSpeech.Adverb or PartOfSpeech.Expression or PartOfSpeech.Interjection:
                if (word.Pos == PartOfSpeech.Adverb && Modifiers.Modifies(words, at))
                    NounPhrases.Add(frame.Items, word, words, at);
                else
                    frame.Items.Add(new AdverbNode(word));
                break;
            // تعاون کو مزید گہرا کرنا: it strengthens the verb.
            case PartOfSpeech.Adjective or PartOfSpeech.Determiner or PartOfSpeech.Adverb when word.Text == "مزید" && at + 1 < words.Count && words[at + 1].IsVerb:
                word.English = ["further"];
                frame.Items.Add(new AdverbNode(word));
                break;
            case PartOfSpeech.Determiner when word.Text is "کتنا" or "کتنی" or "کتنے" && !NounPhrases.Nominal(words, at + 1):
                frame.Items.Add(new AdverbNode(word));
                break;
            default:
                if (!NounPhrases.TakeBoth(frame.Items, word))
                    NounPhrases.Add(frame.Items, word, words, at);
                break;
        }

        return at + 1;
    }

    private static void Punctuation(List<Word> words, int at, Stack<ClauseFrame> frames, List<Node> output)
    {
        var word = words[at];
        var items = frames.Peek().Items;
        // یہ گھر نہیں، محل ہے: the mark ends what is denied, its verb understood.
        if (frames.Count == 1 && items.Count > 0 && frames.Peek().Negated is { } denied && denied == words[at - 1] && word.Text == "," && !items.Exists(n => n is PostNode { Marker: "نے" }))
        {
            ClauseFrames.CloseFragment(frames, output);
            frames.Push(new ClauseFrame());
            output.Add(new MarkNode(word));
            return;
        }

        if (items.Count == 0 && frames.Count == 1)
            output.Add(new MarkNode(word));
        else if (items.Count > 0)
            items.Add(new MarkNode(word));
    }

    private static void Postposition(Word word, ClauseFrame frame)
    {
        var items = frame.Items;
        if (items.Count == 0)
        {
            items.Add(new AdverbNode(word));
            return;
        }

        NounPhraseFolds.Fold(items, word.IsGenitive, true);
        var top = items[^1];
        if (top is MarkNode { IsComma: true } && items.Count > 1)
        {
            items.RemoveAt(items.Count - 1);
            top = items[^1];
        }

        if (top is MarkNode)
        {
            items.Add(new AdverbNode(word));
            return;
        }

        items.RemoveAt(items.Count - 1);
        if (top is NounNode nominal)
        {
            nominal.Oblique = true;
            nominal.Members.ForEach(m => m.Oblique = true);
        }

        if (word.IsGenitive)
        {
            items.Add(new GenitiveNode(top, word));
            return;
        }

        if (top is NounNode { Owner: NounNode act } && Circumstances.Contains(word.Text))
            NounPhraseFolds.Gather(items, act);
        if (top is GenitiveNode genitive)
            top = genitive.Owner;
        var post = new PostNode(top, word.Text, word);
        if (items.Count >= 2 && items[^1] is MarkNode { IsConjunction: true } joint && items[^2] is PostNode earlier && earlier.Marker == post.Marker)
        {
            items.RemoveRange(items.Count - 2, 2);
            post.Joined = earlier;
            post.Joint = joint.Word;
        }

        PostpositionPairs.Join(items, post);
        items.Add(post);
    }

    private static readonly HashSet<string> Circumstances =
        ["کے بعد", "بعد", "قبل", "پہلے", "سے پہلے", "سے قبل", "کی وجہ سے", "کے باعث", "کے نتیجے میں", "کے باوجود", "کے پیش نظر", "کے جواب میں"];

    private static void Pronoun(List<Word> words, int at, Stack<ClauseFrame> frames)
    {
        var word = words[at];
        var frame = frames.Peek();
        if (word.Pronoun?.Kind == "relative")
        {
            // میں نے جو کتاب خریدی: whoever did it stands in the relative clause itself.
            if (frame.Items is [PostNode { Marker: "نے" }] && frame.Relative is null)
            {
                frame.Relative = word;
            }
            else if (frame.Items.Count > 0)
            {
                if (frame.Items[^1] is MarkNode { IsComma: true } && frame.Items.Count > 1)
                    frame.Items.RemoveAt(frame.Items.Count - 1);
                NounPhraseFolds.Fold(frame.Items, false);
                frames.Push(new ClauseFrame { Relative = word });
                frame = frames.Peek();
            }
            else
            {
                frame.Relative = word;
            }
        }

        NounPhrases.AddPronoun(frame.Items, word, words, at);
    }

    private static void Particle(List<Word> words, int at, ClauseFrame frame)
    {
        var word = words[at];
        switch (word.Text)
        {
            case "کیا":
                frame.Asks = true;
                break;
            case "نہیں" or "نہ" or "مت":
                frame.Negated = word;
                break;
            case "سب سے":
                NounPhrases.Add(frame.Items, word, words, at);
                break;
            case "ہی" or "سا" or "سی" or "سے" or "تو" or "گا" or "گے" or "گی" or "جی":
                break;
            case "والا" or "والے" or "والی" or "والوں":
                NounPhrases.Agent(frame.Items, word, words, at);
                break;
            default:
                frame.Items.Add(new AdverbNode(word));
                break;
        }
    }

    private int Verb(List<Word> words, int at, Stack<ClauseFrame> frames, List<Node> output)
    {
        var frame = frames.Peek();
        var group = VerbGroupReader.Read(words, at, _lexicon, frame.Negated is not null, frame.Items.Exists(n => n is PostNode { Marker: "نے" }) || IsReceived(words[at], frame) || (Array.Exists(words[at].Verbs, v => v.Root is "لا" or "بول" or "بھول") && frame.Items.Exists(n => n is NounNode { Pronoun: null, IsAdjective: false } or NounNode { Pronoun.Pronoun.Oblique: false }) && frame.Items.Count > 1),
            (output is [.., ClauseNode { Verb: { When: VerbGroup.Time.Subjunctive } }, MarkNode { IsConjunction: true }] && frame.Opener is null) || IsBidden(words[at], frame) || frame.Items.Exists(n => n is AdverbNode { Word.Text: "براہ مہربانی" or "براہ کرم" or "پلیز" or "مہربانی کر کے" or "مہربانی فرما کر" }) || frame.Opener?.Text is "کہ" or "تاکہ" or "تا کہ" or "چاہے" or "جب تک" or "بشرطیکہ");
        // تیرنا نہیں آتا: what follows an infinitive is denied of the verb to come.
        while (group.Stands != VerbGroup.Standing.Infinitive && group.End < words.Count && words[group.End].Is(PartOfSpeech.Particle, "نہیں"))
        {
            group.Negated = true;
            group.End++;
        }

        frame.Negated = null;
        NounPhraseFolds.FoldAll(frame.Items, group);
        if (group.Stands != VerbGroup.Standing.Finite)
        {
            VerbPhrases.Nest(frame.Items, group, IsLearned(words, group));
            return group.End;
        }

        ClauseFrames.Close(frames, output, group);
        return group.End;
    }

    // اسے ایوارڈ ملے: with a receiver it is told, not wished.
    private bool IsReceived(Word verb, ClauseFrame frame) =>
        verb.Compound is null && Array.Exists(verb.Verbs, v => v.Form == VerbForm.Perfective && _lexicon.Verb(v.Root)?.SubjectMarker == "کو") && frame.Items.Exists(n => n is PostNode { Marker: "کو" });

    // گھر پر رہیں: with no women of whom it could be told, it is asked for.
    private static bool IsBidden(Word verb, ClauseFrame frame) =>
        verb.Text.EndsWith("یں", StringComparison.Ordinal) && !frame.Items.Exists(n => n is NounNode { Pronoun: not null } or NounNode { Head.Entry.Feminine: true, IsTime: false } or NounNode { Head.Pos: PartOfSpeech.Name } or PostNode { Marker: "نے" });

    private static bool IsLearned(List<Word> words, VerbGroup group)
    {
        var at = group.End < words.Count && words[group.End].Is(PartOfSpeech.Particle, "نہیں") ? group.End + 1 : group.End;
        return group.Stands == VerbGroup.Standing.Infinitive && at < words.Count && words[at] is { Compound: null } come && VerbReadings.Reading(come, "آ") is { Form: VerbForm.Imperfective };
    }
}
