using System.Globalization;
using Translator.Translating;

namespace Translator.Writing.Formats;

/// <summary>Gettext PO: the id is the context, and a translation is fuzzy until a person approves it. A draft stands in a comment.</summary>
public sealed class PoFormat : IBilingualFormat
{
    /// <inheritdoc/>
    public string Name => "po";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.po"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var file = TextFiles.Open(files[0]);
        Comment(file, "# ", document.Remark);
        file.Write("msgid \"\"\nmsgstr \"\"\n");
        foreach (var header in (string[])
        [
            $"Project-Id-Version: {document.Name}",
            $"PO-Revision-Date: {document.Created.UtcDateTime.ToString("yyyy-MM-dd HH:mm'+0000'", CultureInfo.InvariantCulture)}",
            $"X-Generator: {ProductVersion.Name} {ProductVersion.Current}",
            $"X-Engine: {document.Engine}",
            "Language: en",
            "X-Source-Language: ur",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: 8bit",
        ])
            Quoted(file, header + "\n");
        foreach (var pair in document.Pairs)
        {
            var translation = pair.Translation;
            file.Write('\n');
            Comment(file, "# ", pair.Note);
            Comment(file, "#. ", $"state={PairNames.Of(translation.State)} origin={PairNames.Of(translation.Origin)} engine={translation.Engine} flags={PairFields.FlagCodes(pair)} rev={pair.Rev}");
            if (translation.State == PairState.Draft)
                Comment(file, "#. ", TmxFormat.DraftNote + translation.Text);
            Comment(file, "#: ", $"{document.NameOf(pair).Replace(' ', '_')}:{pair.Segment.Sequence}");
            if (PairFields.IsTranslation(pair) && translation.State != PairState.Approved)
                file.Write("#, fuzzy\n");
            file.Write("msgctxt ");
            Quoted(file, pair.Segment.Id);
            file.Write("msgid ");
            Quoted(file, pair.Segment.Text);
            file.Write("msgstr ");
            Quoted(file, PairFields.IsTranslation(pair) ? translation.Text! : "");
        }
    }

    private static void Comment(StreamWriter file, string start, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        file.Write(start);
        file.WriteFolded(text);
        file.Write('\n');
    }

    private static void Quoted(StreamWriter file, string text)
    {
        file.Write('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    file.Write("\\\"");
                    break;
                case '\\':
                    file.Write("\\\\");
                    break;
                case '\n':
                    file.Write("\\n");
                    break;
                case '\r':
                    file.Write("\\r");
                    break;
                case '\t':
                    file.Write("\\t");
                    break;
                default:
                    file.Write(c);
                    break;
            }
        }

        file.Write("\"\n");
    }
}
