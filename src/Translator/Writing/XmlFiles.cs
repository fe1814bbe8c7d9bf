using System.Globalization;
using System.Text;
using System.Xml;

namespace Translator.Writing;

/// <summary>How every XML file of ours is encoded, and what becomes of characters that XML 1.0 cannot hold.</summary>
internal static class XmlFiles
{
    /// <summary>A writer of UTF-8 without a byte order mark, with LF; the stream stays open.</summary>
    public static XmlWriter Open(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        // A line end inside a text is content: a carriage return survives only as an entity.
        NewLineHandling = NewLineHandling.Entitize,
        // WriteText keeps the forbidden ones out itself.
        CheckCharacters = false,
        CloseOutput = false,
    });

    /// <summary>Writes a text; each UTF-16 unit that XML forbids goes to <paramref name="forbidden"/> in its place.</summary>
    public static void WriteText(this XmlWriter xml, string text, Action<XmlWriter, char> forbidden)
    {
        var from = 0;
        for (var at = NextForbidden(text, 0); at >= 0; at = NextForbidden(text, from))
        {
            if (at > from)
                xml.WriteString(text[from..at]);
            forbidden(xml, text[at]);
            from = at + 1;
        }

        xml.WriteString(from == 0 ? text : text[from..]);
    }

    /// <summary>Writes a text that is a remark and no content: a forbidden character is named in words.</summary>
    public static void WriteRemark(this XmlWriter xml, string text) =>
        xml.WriteText(text, static (writer, unit) => writer.WriteString($"[{Name(unit)}]"));

    /// <summary>An attribute's or a remark's form of a text, with every forbidden character named.</summary>
    public static string Named(string text)
    {
        if (NextForbidden(text, 0) < 0)
            return text;
        var named = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (NextForbidden(text.AsSpan(i, Math.Min(2, text.Length - i)), 0) == 0)
                named.Append('[').Append(Name(text[i])).Append(']');
            else if (char.IsHighSurrogate(text[i]))
                named.Append(text[i]).Append(text[++i]);
            else
                named.Append(text[i]);
        }

        return named.ToString();
    }

    /// <summary>The name of a UTF-16 unit, for example <c>U+0001</c>.</summary>
    public static string Name(char unit) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)unit:X4}");

    private static int NextForbidden(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\uD800' or '\t' or '\n' or '\r' or (>= '\uE000' and <= '\uFFFD'))
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }
}
