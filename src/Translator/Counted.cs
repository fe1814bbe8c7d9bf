using System.Globalization;

namespace Translator;

/// <summary>A number and what it counts, as people write it: 1 document, 2 documents.</summary>
public static class Counted
{
    /// <summary>The number with the word for one, or the word for any other number.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="more">The word for none and for several, where it is not the other with an s.</param>
    public static string Of(long count, string one, string? more = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : more ?? one + "s")}");
}
