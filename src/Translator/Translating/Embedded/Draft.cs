namespace Translator.Translating.Embedded;

/// <summary>What the engine made of one sentence, before it decides whether to stand by it.</summary>
/// <param name="Text">The English draft.</param>
/// <param name="Coverage">Share of the words that lexicon or rules know, 0 to 1.</param>
/// <param name="Confidence">What share of a reader's wording the draft is likely to hit, 0 to 1.</param>
/// <param name="Glosses">The words one by one in source order, unknown ones in Urdu between guillemets.</param>
/// <param name="Words">Words of the source, marks and figures not counted.</param>
/// <param name="Known">How many of them the lexicon or the rules know.</param>
/// <param name="Lost">Words that the grammar had no place for and that were put back by their place in the source.</param>
/// <param name="Evidence">The figures behind the confidence, as <see cref="Embedded.Evidence.Names"/> lists them.</param>
internal sealed record Draft(string Text, double Coverage, double Confidence, IReadOnlyList<string> Glosses, int Words, int Known, int Lost, double[] Evidence)
{
    /// <summary>The gloss as one line.</summary>
    public string Gloss => string.Join(' ', Glosses);
}
