namespace Translator.Writing.Formats;

/// <summary>
/// The plain pair of files that trainers and aligners read: line N of one belongs to line N of the other, and of the
/// ids, which name the state and the document too. It has no place for a label, so only what is a translation is in it: no drafts, no gaps, no blank lines.
/// </summary>
public sealed class MosesFormat : IBilingualFormat
{
    /// <inheritdoc/>
    public string Name => "moses";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".en-ur.ur", ".en-ur.en", ".en-ur.ids"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var urdu = TextFiles.Open(files[0]);
        using var english = TextFiles.Open(files[1]);
        using var ids = TextFiles.Open(files[2]);
        foreach (var pair in document.Pairs)
        {
            if (!PairFields.IsTranslation(pair) || string.IsNullOrWhiteSpace(pair.Translation.Text))
                continue;
            WriteLine(urdu, pair.Segment.Text);
            WriteLine(english, pair.Translation.Text);
            ids.WriteFolded(pair.Segment.Id);
            ids.Write('\t');
            ids.Write(PairNames.Of(pair.Translation.State));
            ids.Write('\t');
            ids.WriteFolded(document.NameOf(pair));
            ids.Write('\n');
        }
    }

    private static void WriteLine(StreamWriter file, string text)
    {
        file.WriteFolded(text);
        file.Write('\n');
    }
}
