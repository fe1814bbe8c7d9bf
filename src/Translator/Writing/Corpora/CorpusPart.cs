namespace Translator.Writing.Corpora;

/// <summary>The parts of a corpus. A document stands in one of them.</summary>
public enum CorpusPart
{
    /// <summary>To learn from.</summary>
    Train,

    /// <summary>To choose by.</summary>
    Dev,

    /// <summary>To measure with.</summary>
    Test,
}
