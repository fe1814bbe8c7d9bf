namespace Translator.Reading;

/// <summary>A file is refused. The message says what is wrong with it, <see cref="Hint"/> what its owner can do.</summary>
public sealed class ReadingException : Exception
{
    /// <summary>Refuses a file.</summary>
    /// <param name="reason">What is wrong, in one sentence, with the place where there is one.</param>
    /// <param name="hint">What to do next.</param>
    /// <param name="offset">The first byte in question, counted from 0.</param>
    /// <param name="innerException">What a library threw.</param>
    public ReadingException(string reason, string hint, long? offset = null, Exception? innerException = null)
        : base(reason, innerException)
    {
        Hint = hint;
        Offset = offset;
    }

    /// <summary>What to do next.</summary>
    public string Hint { get; }

    /// <summary>The first byte in question, counted from 0; null where the whole file is.</summary>
    public long? Offset { get; }
}
