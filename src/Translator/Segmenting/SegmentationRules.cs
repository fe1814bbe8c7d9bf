namespace Translator.Segmenting;

/// <summary>The word lists and choices that a segmentation follows. Made once, safe to share between threads.</summary>
public sealed class SegmentationRules
{
    private SegmentationRules(SegmentingOptions options)
    {
        SplitInsideQuotations = options.SplitInsideQuotations;
        PauseDotsAfterFiniteVerb = options.PauseDotsAfterFiniteVerb;
        Lexicon = new Lexicon(WordLists.All().Concat(options.ExtraWords.SelectMany(list => WordLists.Traits(list.Key, list.Value))));
    }

    /// <summary>The built-in word lists and the default choices.</summary>
    public static SegmentationRules Default { get; } = new(new SegmentingOptions());

    /// <inheritdoc cref="SegmentingOptions.SplitInsideQuotations"/>
    public bool SplitInsideQuotations { get; }

    /// <inheritdoc cref="SegmentingOptions.PauseDotsAfterFiniteVerb"/>
    public bool PauseDotsAfterFiniteVerb { get; }

    internal Lexicon Lexicon { get; }

    /// <summary>The rules that the settings ask for.</summary>
    public static SegmentationRules From(SegmentingOptions options) => new(options);
}
