namespace Azure.AI.Translation.Text;

/// <summary>Which way a language is written.</summary>
public enum LanguageDirectionality
{
    /// <summary>Left to right.</summary>
    LeftToRight,

    /// <summary>Right to left.</summary>
    RightToLeft,
}
