using System.Buffers;

namespace Translator.Writing;

/// <summary>Writes any text into HTML content or a quoted attribute so that it stays text.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'"
        + BidiControls.All
        + string.Concat(Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (char)c))
        + string.Concat(Enumerable.Range(0x7F, 0x21).Select(c => (char)c)));

    /// <summary>
    /// Writes text content. An invisible control is shown as a mark; it stays inside the mark, isolated, so that the
    /// page's text is still the exact text and a selection copies it whole.
    /// </summary>
    public static void WriteHtml(this TextWriter page, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            page.Write(text[..at]);
            WriteSpecial(page, text[at]);
            text = text[(at + 1)..];
        }

        page.Write(text);
    }

    /// <summary>Writes the text for a quoted attribute or a title, where no mark-up can stand.</summary>
    public static void WriteAttribute(this TextWriter page, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            page.Write(text[..at]);
            page.Write($"&#{(int)text[at]};");
            text = text[(at + 1)..];
        }

        page.Write(text);
    }

    private static void WriteSpecial(TextWriter page, char c)
    {
        switch (c)
        {
            case '&':
                page.Write("&amp;");
                break;
            case '<':
                page.Write("&lt;");
                break;
            case '>':
                page.Write("&gt;");
                break;
            case '"':
                page.Write("&quot;");
                break;
            case '\'':
                page.Write("&#39;");
                break;
            case '\r':
                // A bare carriage return would be read as a line feed.
                page.Write("&#13;");
                break;
            default:
                page.Write("<bdi class=\"c\" data-c=\"");
                page.Write(BidiControls.Abbreviation(c));
                page.Write("\">");
                page.Write(c);
                page.Write("</bdi>");
                break;
        }
    }
}
