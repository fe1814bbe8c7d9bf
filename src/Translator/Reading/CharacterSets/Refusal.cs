using System.Text.Unicode;

namespace Translator.Reading.CharacterSets;

/// <summary>The refusals of undecodable bytes, each with its place and the best guess at what they are.</summary>
internal static class Refusal
{
    private const string NameTheSet =
        "Save it as UTF-8; or, if you know the character set, name it as encoding in the file's instructions (<name>.job.json) or in Reading:Encoding.";

    /// <summary>Bytes that are in none of the character sets.</summary>
    public static ReadingException Undecodable(ReadOnlySpan<byte> bytes, int offset)
    {
        if (FileSignatures.Find(bytes) is { } type)
            return new ReadingException($"The file is no text but {type.Name}.", type.Advice, 0);
        var place = $"byte {offset} (0x{(offset < bytes.Length ? bytes[offset] : 0):X2}), {Line(bytes, offset)}";
        if (bytes.Contains((byte)0))
        {
            return new ReadingException(
                $"The file is not text: it holds NUL bytes, the first at byte {bytes.IndexOf((byte)0)}, and is invalid UTF-8 from {place}.",
                "Give it the ending of its true type, or export it as text.",
                offset);
        }

        if (offset >= bytes.Length - 3 && Utf8.IsValid(bytes[..offset]))
            return new ReadingException($"The file is UTF-8 and ends in the middle of a character at {place}.", "It was cut off: copy it again.", offset);
        return MostlyUtf8(bytes)
            ? new ReadingException($"The file is UTF-8 but damaged at {place}.", "Correct that place, or take the file from its source again.", offset)
            : new ReadingException(
                $"The file is not UTF-8 (first wrong at {place}), not UTF-16, and does not read as Urdu in Windows-1256; perhaps it is in another character set or an InPage font encoding.",
                NameTheSet,
                offset);
    }

    /// <summary>Bytes that the named character set does not have.</summary>
    public static ReadingException NotIn(string encoding, ReadOnlySpan<byte> bytes, int offset, Exception exception) =>
        new($"The file is not {encoding}: byte {offset}, {Line(bytes, offset)}, means nothing in it.", NameTheSet, offset, exception);

    /// <summary>A text with a character that no text may hold.</summary>
    public static ReadingException Forbidden(DecodedText decoded, int index, ReadOnlySpan<byte> bytes)
    {
        var line = Line(decoded.Text, index);
        if (decoded.Text[index] != '\0')
        {
            return new ReadingException(
                $"The text was damaged before it came here: it holds U+{(int)decoded.Text[index]:X4} where a character was lost, at character {index}, {line}.",
                "Take the file from its source again, or correct that place.");
        }

        if (FileSignatures.Find(bytes) is { } type)
            return new ReadingException($"The file is no text but {type.Name}.", type.Advice, 0);
        return new ReadingException(
            $"The file holds a NUL character at character {index}, {line}, so it is not text.",
            "Remove it, or give the file the ending of its true type.",
            decoded.Encoding == "utf-8" ? bytes.IndexOf((byte)0) : null);
    }

    /// <summary>Half a character.</summary>
    public static ReadingException LoneSurrogate(string text, int index) =>
        new(
            $"The text holds half a character (U+{(int)text[index]:X4}) at character {index}, {Line(text, index)}.",
            "It was damaged before it came here: take it from its source again.");

    /// <summary>The line of a place, counted from 1, in words.</summary>
    public static string Line(ReadOnlySpan<byte> bytes, int offset) =>
        $"line {bytes[..Math.Min(offset, bytes.Length)].Count((byte)'\n') + 1}";

    /// <inheritdoc cref="Line(ReadOnlySpan{byte}, int)"/>
    public static string Line(ReadOnlySpan<char> text, int index) => $"line {text[..index].Count('\n') + 1}";

    // In damaged UTF-8 nearly all lead bytes still have their followers; in any 8-bit set that is chance.
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = System.Text.Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status != System.Buffers.OperationStatus.Done)
                bad++;
            else if (used > 1)
                good++;
            bytes = bytes[Math.Max(1, used)..];
        }

        return good > 4 * bad;
    }
}
