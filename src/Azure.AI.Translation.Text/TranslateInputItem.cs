namespace Azure.AI.Translation.Text;

/// <summary>One text to translate, with what is known of it and the languages wanted.</summary>
public class TranslateInputItem
{
    /// <summary>A text for one target.</summary>
    public TranslateInputItem(string text, TranslationTarget target, string? language = null, string? script = null, TextType? textType = null)
        : this(text, [target ?? throw new ArgumentNullException(nameof(target))], language, script, textType)
    {
    }

    /// <summary>A text for several targets.</summary>
    public TranslateInputItem(string text, IEnumerable<TranslationTarget> targets, string? language = null, string? script = null, TextType? textType = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(targets);
        Text = text;
        TranslationTargets = [.. targets];
        Language = language;
        Script = script;
        TextType = textType;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Code of the text's language; null lets the service detect it.</summary>
    public string? Language { get; set; }

    /// <summary>Script of the text; null for the language's usual one.</summary>
    public string? Script { get; set; }

    /// <summary>Plain or HTML; null for plain.</summary>
    public TextType? TextType { get; set; }

    /// <summary>The languages wanted.</summary>
    public IList<TranslationTarget> TranslationTargets { get; }
}
