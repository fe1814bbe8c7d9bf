using System.Buffers;
using System.Text;

namespace Translator.Reading.CharacterSets;

/// <summary>
/// Decodes bytes exactly or refuses them: byte order mark, strict UTF-8, UTF-16 by its pattern, Windows-1256 by its letters
/// and words. A byte order mark belongs to the encoding, so it is not part of the text and no offset counts it.
/// </summary>
internal static class CharacterSet
{
    /// <summary>Decodes a file, with the given character set or the one that its bytes show.</summary>
    /// <exception cref="ReadingException">No character set explains every byte.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? encoding = null)
    {
        var decoded = encoding is null ? FindOut(bytes) : Named(bytes, encoding);
        Refuse(decoded, bytes);
        var controls = Characters.CountControls(decoded.Text);
        if (controls == 0)
            return decoded;
        if (controls > 8 && controls > decoded.Text.Length / 100)
        {
            throw new ReadingException(
                $"The file is not text: {controls} of its {Counted.Of(decoded.Text.Length, "character")} are control characters.",
                "Give it the ending of its true type, or export it as text.");
        }

        return decoded with { Warnings = [.. decoded.Warnings, $"The text holds {Counted.Of(controls, "control character; it was", "control characters; they were")} kept."] };
    }

    private static DecodedText FindOut(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return StrictUtf8(bytes, skip: 3);
        if (bytes is [0xFF, 0xFE, 0, 0, ..])
            return Strict(bytes, new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true), skip: 4);
        if (bytes is [0, 0, 0xFE, 0xFF, ..])
            return Strict(bytes, new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true), skip: 4);
        if (bytes is [0xFF, 0xFE, ..])
            return Utf16.Decode(bytes, bigEndian: false, skip: 2);
        if (bytes is [0xFE, 0xFF, ..])
            return Utf16.Decode(bytes, bigEndian: true, skip: 2);

        var valid = System.Text.Unicode.Utf8.IsValid(bytes);
        // UTF-16 of plain letters is valid UTF-8 full of control characters, so it is looked for before NUL is refused.
        if ((!valid || bytes.IndexOfAnyInRange((byte)0, (byte)8) >= 0) && Utf16.Order(bytes) is { } bigEndian)
            return Utf16.Decode(bytes, bigEndian, skip: 0);
        if (valid)
            return StrictUtf8(bytes, skip: 0);
        return FileSignatures.Find(bytes) is null && Windows1256.TryDecode(bytes) is { } text ? text : StrictUtf8(bytes, skip: 0);
    }

    private static DecodedText Named(ReadOnlySpan<byte> bytes, string name)
    {
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return StrictUtf8(bytes, bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        if (name.Equals("utf-16", StringComparison.OrdinalIgnoreCase) || name.Equals("utf-16le", StringComparison.OrdinalIgnoreCase))
            return Utf16.Decode(bytes, bigEndian: bytes is [0xFE, 0xFF, ..], bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] ? 2 : 0);
        if (name.Equals("utf-16be", StringComparison.OrdinalIgnoreCase))
            return Utf16.Decode(bytes, bigEndian: true, bytes is [0xFE, 0xFF, ..] ? 2 : 0);
        return Strict(bytes, Find(name), skip: 0);
    }

    private static Encoding Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new ReadingException(
                $"The character set \"{name}\" named for this file does not exist.",
                "Write utf-8, utf-16le, utf-16be or windows-1256 as encoding in its instructions or in Reading:Encoding, or leave it out.",
                innerException: exception);
        }
    }

    private static DecodedText StrictUtf8(ReadOnlySpan<byte> bytes, int skip)
    {
        var content = bytes[skip..];
        var chars = ArrayPool<char>.Shared.Rent(content.Length);
        try
        {
            var status = System.Text.Unicode.Utf8.ToUtf16(content, chars, out var read, out var written, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
                throw Refusal.Undecodable(bytes, skip + read);
            return new DecodedText(new string(chars, 0, written), "utf-8", []);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static DecodedText Strict(ReadOnlySpan<byte> bytes, Encoding encoding, int skip)
    {
        try
        {
            return new DecodedText(encoding.GetString(bytes[skip..]), encoding.WebName, []);
        }
        catch (DecoderFallbackException exception)
        {
            throw Refusal.NotIn(encoding.WebName, bytes, skip + Math.Max(0, exception.Index), exception);
        }
    }

    private static void Refuse(DecodedText decoded, ReadOnlySpan<byte> bytes)
    {
        var bad = Characters.IndexOfForbidden(decoded.Text);
        if (bad >= 0)
            throw Refusal.Forbidden(decoded, bad, bytes);
        bad = Characters.IndexOfLoneSurrogate(decoded.Text);
        if (bad >= 0)
            throw Refusal.LoneSurrogate(decoded.Text, bad);
    }
}
