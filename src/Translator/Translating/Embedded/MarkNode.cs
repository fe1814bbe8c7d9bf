namespace Translator.Translating.Embedded;

/// <summary>A conjunction or a mark that still waits for what it joins.</summary>
internal sealed class MarkNode(Word word) : Node
{
    /// <summary>The word or mark.</summary>
    public Word Word { get; } = word;

    /// <summary>True for a comma.</summary>
    public bool IsComma => Word.Kind == TokenKind.Punctuation && Word.Text == ",";

    /// <summary>True for a conjunction.</summary>
    public bool IsConjunction => Word.Pos == PartOfSpeech.Conjunction;
}
