namespace Translator.Translating.Embedded;

/// <summary>Closes the clauses that are open and hangs them where they belong.</summary>
internal static class ClauseFrames
{
    /// <summary>Opens a clause with a conjunction, or joins what stands on both sides of it.</summary>
    public static void Open(Word word, Stack<ClauseFrame> frames, List<Node> output)
    {
        var frame = frames.Peek();
        if (word.Text is "اور" or "یا" or "و" or "یا پھر" or "نیز" or "بلکہ" or "اور پھر")
        {
            if (frame.Items.Count > 0)
                frame.Items.Add(new MarkNode(word));
            else if (frame.Opener is null && frames.Count == 1)
                output.Add(new MarkNode(word));
            return;
        }

        if (frame.Items.Count == 0)
        {
            if (frame.Opener is null)
                frame.Opener = word;
            else
                output.Add(new ClauseNode([], null) { Opener = frame.Opener });
            frame.Opener = word;
            return;
        }

        if (frame.Items.All(n => n is MarkNode or AdverbNode))
        {
            CloseFragment(frames, output);
            if (frames.Count == 0)
                frames.Push(new ClauseFrame());
            frames.Peek().Opener = word;
            return;
        }

        frames.Push(new ClauseFrame { Opener = word });
    }

    /// <summary>Closes the innermost clause with its verb.</summary>
    public static void Close(Stack<ClauseFrame> frames, List<Node> output, VerbGroup group)
    {
        var frame = frames.Pop();
        var clause = new ClauseNode(frame.Items, group) { Opener = frame.Opener, Relative = frame.Relative, Asks = frame.Asks };
        if (frames.Count == 0)
        {
            output.Add(clause);
            frames.Push(new ClauseFrame());
            return;
        }

        Attach(frames.Peek().Items, clause);
    }

    private static void Attach(List<Node> items, ClauseNode clause)
    {
        if (clause.Relative is not null && items.Count > 0 && Noun(items[^1]) is { } noun)
        {
            noun.Clauses.Add(clause);
            noun.Closed = true;
            NounParts.TellApart(noun);
            if (clause.Relative.Pronoun is { Plural: true } && noun.Head is { Pos: PartOfSpeech.Noun } head && head.Entry?.NameKind != "title" && noun.Owner is not NounNode { Pronoun: not null } && noun.Heads.Count == 1)
                head.Plural = true;
            return;
        }

        items.Add(clause);
    }

    // مجھے نفرت ہے اس کتاب سے, کتنے اچھے ہو تم: what speech adds behind the verb.
    private static bool IsAfterthought(Node node) =>
        node is PostNode or AdverbNode { Word.Pos: not PartOfSpeech.Conjunction } or NounNode { Pronoun.Pronoun: { Oblique: false, Kind: "personal" or "far" } };

    private static NounNode? Noun(Node node) => node switch
    {
        NounNode noun => noun,
        PostNode post => Noun(post.Inner),
        GenitiveNode genitive => Noun(genitive.Owner),
        _ => null,
    };

    /// <summary>Closes the innermost clause without a verb.</summary>
    public static void CloseFragment(Stack<ClauseFrame> frames, List<Node> output)
    {
        var frame = frames.Pop();
        NounPhraseFolds.FoldAll(frame.Items);
        if (frame.Items is [AdverbNode] or [] && frame.Negated is { } alone)
            frame.Items.Insert(0, new AdverbNode(alone));
        if (frame.Items.Count == 0 && frame.Opener is null)
            return;
        if (frames.Count == 0 && frame is { Opener: null, Relative: null } && output is [.., ClauseNode { Verb: not null, Relative: null } told] && frame.Items.TrueForAll(IsAfterthought))
        {
            told.Parts.InsertRange(frame.Items is [NounNode] ? 0 : told.Parts.Count, frame.Items);
            return;
        }

        var clause = new ClauseNode(frame.Items, frame.Negated is { } not && !(frame.Items is [AdverbNode] or []) ? VerbGroupReader.Understood(not) : null) { Opener = frame.Opener, Relative = frame.Relative, Asks = frame.Asks };
        if (frames.Count == 0)
            output.Add(clause);
        else
            Attach(frames.Peek().Items, clause);
    }
}
