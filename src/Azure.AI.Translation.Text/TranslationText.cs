namespace Azure.AI.Translation.Text;

/// <summary>A translation into one language, with what it consumed.</summary>
public class TranslationText
{
    internal TranslationText(string language, string text)
    {
        Language = language;
        Text = text;
    }

    /// <summary>Code of the language translated into.</summary>
    public string Language { get; }

    /// <summary>The translation.</summary>
    public string Text { get; }

    /// <summary>Characters of the source, UTF-16 units; null when a language model answered.</summary>
    public int? SourceCharacters { get; internal init; }

    /// <summary>Tokens of the instructions to a language model.</summary>
    public int? InstructionTokens { get; internal init; }

    /// <summary>Tokens of the source, for a language model.</summary>
    public int? SourceTokens { get; internal init; }

    /// <summary>Tokens of a language model's whole response.</summary>
    public int? ResponseTokens { get; internal init; }

    /// <summary>Tokens of the translation, for a language model.</summary>
    public int? TargetTokens { get; internal init; }
}
