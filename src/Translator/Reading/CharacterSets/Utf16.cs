using System.Buffers.Binary;

namespace Translator.Reading.CharacterSets;

/// <summary>UTF-16 with and without its byte order mark.</summary>
internal static class Utf16
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>The byte order that makes these bytes UTF-16 text: true for big-endian, false for little-endian, null for neither.</summary>
    /// <remarks>
    /// The high byte of Urdu is 0x06, of Latin letters and spaces 0x00; the low bytes are spread out. So nearly all bytes of
    /// one parity, and few of the other, are 0x00 or 0x06 (or 0x20 for typographic quotes).
    /// </remarks>
    public static bool? Order(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, SampleBytes) & ~1)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += IsHigh(sample[i]) ? 1 : 0;
            odd += IsHigh(sample[i + 1]) ? 1 : 0;
        }

        var units = sample.Length / 2;
        if (units < 2)
            return null;
        if (odd >= units * 0.9 && even <= units * 0.5)
            return false;
        return even >= units * 0.9 && odd <= units * 0.5 ? true : null;
    }

    /// <summary>Decodes, or refuses half a character at the end and lone surrogates.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, bool bigEndian, int skip)
    {
        var content = bytes[skip..];
        if (content.Length % 2 != 0)
        {
            throw new ReadingException(
                $"The file is UTF-16 and ends at byte {bytes.Length - 1} in the middle of a character.",
                "It was cut off: copy it again.",
                bytes.Length - 1);
        }

        var text = new char[content.Length / 2];
        for (var i = 0; i < text.Length; i++)
        {
            var unit = content.Slice(2 * i, 2);
            text[i] = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(unit) : BinaryPrimitives.ReadUInt16LittleEndian(unit));
        }

        var lone = Characters.IndexOfLoneSurrogate(text);
        if (lone >= 0)
        {
            throw new ReadingException(
                $"The file is UTF-16 and holds half a character (U+{(int)text[lone]:X4}) at byte {skip + 2 * lone}, {Refusal.Line(text, lone)}.",
                "It was damaged before it came here: take it from its source again, or save it as UTF-8.",
                skip + 2 * lone);
        }

        return new DecodedText(new string(text), bigEndian ? "utf-16BE" : "utf-16LE", []);
    }

    private static bool IsHigh(byte b) => b is 0 or 6 or 0x20;
}
