using Translator.Reading;
using Translator.Watching;

namespace Translator.Reviewing.Returning;

/// <summary>Reads one of our formats after other programs have written it.</summary>
internal interface IReturnedFormat
{
    /// <summary>Endings of its files, with the dot.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="ReadingException">It is not of the format, or its columns are missing.</exception>
    ReturnedFile Read(SeedFile file, ReadingInstructions instructions);
}
