namespace Translator.Checking;

/// <summary>A rule that must have seen every pair of a document before it can judge one of them.</summary>
internal interface IDocumentRule : IPairRule
{
    /// <summary>Looks at a pair; called for every pair before the first <see cref="IPairRule.Check"/>.</summary>
    void Survey(PairView pair);
}
