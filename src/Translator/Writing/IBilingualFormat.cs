namespace Translator.Writing;

/// <summary>One output format. A new one is a class here and a line in <see cref="BilingualFormats"/>.</summary>
public interface IBilingualFormat
{
    /// <summary>Name as in the settings, for example <c>tsv</c>.</summary>
    string Name { get; }

    /// <summary>What is appended to the document's stem, one per file the format consists of, for example <c>.ur-en.tsv</c>.</summary>
    IReadOnlyList<string> Suffixes { get; }

    /// <summary>True when this format can show the document: subtitles need the times of their source.</summary>
    bool Fits(BilingualDocument document) => true;

    /// <summary>Writes the document.</summary>
    /// <param name="document">What to write; its pairs may be a stream of millions.</param>
    /// <param name="files">One open stream per suffix, in order; the caller opens, flushes and closes them.</param>
    void Write(BilingualDocument document, IReadOnlyList<Stream> files);
}
