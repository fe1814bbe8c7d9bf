using System.Text;
using System.Xml;

namespace Translator.Reading.Containers;

/// <summary>Opens XML so that nothing in it can reach outside or grow: no DTD, no external entity, a cap on characters and depth.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 1_000;

    // The longest single thing XmlReader holds is an attribute; three copies of one this long still fit the memory bound.
    private const long MaxCharacters = 64L << 20;

    // Files of translation tools declare all sorts of character sets.
    static SafeXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A reader over bytes in the encoding that they declare.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="dtds">What happens to a DTD: refused where the format has none; passed over unread where tools write one out of habit.</param>
    /// <param name="most">Most characters of the whole file.</param>
    public static XmlReader Open(Stream stream, DtdProcessing dtds = DtdProcessing.Prohibit, long most = MaxCharacters) => XmlReader.Create(stream, Settings(dtds, most));

    /// <summary>Moves to the next node.</summary>
    /// <exception cref="ReadingException">The nesting has no sensible end.</exception>
    public static bool Next(this XmlReader reader)
    {
        if (!reader.Read())
            return false;
        return reader.Depth <= MaxDepth
            ? true
            : throw new ReadingException($"The file nests more than {MaxDepth} elements.", "It is damaged or made to do harm: do not read it.");
    }

    /// <summary>Whether the reader stands on the start of an element of this local name, in whatever namespace.</summary>
    public static bool IsStart(this XmlReader reader, string name) => reader.NodeType == XmlNodeType.Element && reader.LocalName == name;

    /// <summary>Value of the first attribute of this local name, in whatever namespace; null when there is none.</summary>
    public static string? Attribute(this XmlReader reader, string name)
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more && value is null; more = reader.MoveToNextAttribute())
            value = reader.LocalName == name ? reader.Value : null;
        reader.MoveToElement();
        return value;
    }

    /// <summary>Appends the characters of the current text node piece by piece.</summary>
    /// <param name="reader">Stands on a text node.</param>
    /// <param name="text">Where to.</param>
    /// <param name="limit">Most characters that may stand there.</param>
    /// <param name="collapse">True to make every run of white space one space, as markup without preserved space means it.</param>
    public static void AppendValue(this XmlReader reader, StringBuilder text, int limit, bool collapse = false)
    {
        var buffer = new char[4096];
        for (int read; (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
        {
            var piece = collapse ? Collapse(buffer.AsSpan(0, read), text) : buffer.AsSpan(0, read);
            if (text.Length + piece.Length > limit)
                throw new ReadingException($"The file holds more than {limit} characters of text.", "Split it, or raise Reading:MaxFileMegabytes.");
            text.Append(piece);
        }
    }

    /// <summary>Passes over the current element with all it holds; the reader then stands on its end.</summary>
    public static void SkipElement(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Next() && reader.Depth > depth)
        {
        }
    }

    private static Span<char> Collapse(Span<char> piece, StringBuilder before)
    {
        var (written, last) = (0, before.Length == 0 ? ' ' : before[^1]);
        foreach (var c in piece)
        {
            var plain = c is '\t' or '\n' or '\r' ? ' ' : c;
            if (plain != ' ' || last is not (' ' or '\n' or '\t'))
                piece[written++] = last = plain;
        }

        return piece[..written];
    }

    private static XmlReaderSettings Settings(DtdProcessing dtds, long most = MaxCharacters) => new()
    {
        DtdProcessing = dtds == DtdProcessing.Ignore ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = most,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
