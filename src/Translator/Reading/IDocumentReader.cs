using Translator.Watching;

namespace Translator.Reading;

/// <summary>Reads one format. A new one is a class in Formats and a line in <see cref="DocumentReaders"/>.</summary>
public interface IDocumentReader
{
    /// <summary>Name in <see cref="SourceText.Format"/>, for example <c>docx</c>.</summary>
    string Name { get; }

    /// <summary>The endings it answers for, in lower case with the dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Turns the bytes of a file into text with blocks. Depends on nothing but its arguments.</summary>
    /// <exception cref="ReadingException">The file cannot be read whole and unharmed.</exception>
    SourceText Read(SeedFile file, ReadingInstructions instructions);
}
