using System.Collections.Frozen;
using System.Text;
using Translator.Segmenting;

namespace Translator.Reading.CharacterSets;

/// <summary>
/// Recognises the one 8-bit set that Urdu was really written in. Every byte means something in it, so only the text can tell:
/// nearly all high bytes must be Arabic-script letters, and the commonest words of Urdu must stand among the words.
/// </summary>
internal static class Windows1256
{
    private const int SampleBytes = 256 * 1024;

    private static readonly Encoding Encoding =
        CodePagesEncodingProvider.Instance.GetEncoding(1256, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    // Folded as UrduKey folds them: the set has no Urdu yeh, so the files hold the Arabic one.
    private static readonly FrozenSet<string> Words = new[]
    {
        "کے", "میں", "ہے", "کی", "کا", "سے", "اور", "کو", "نے", "پر", "یہ", "کہ", "ہیں", "تھا", "تھی", "تھے",
        "ایک", "اس", "ان", "بھی", "نہیں", "کر", "گیا", "ہو", "وہ", "جو", "تو", "ہم", "کیا",
    }.Select(word => UrduKey.Of(word)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The text, or null when the bytes are not Urdu in this set.</summary>
    public static DecodedText? TryDecode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0) || !LooksUrdu(Encoding.GetString(bytes[..Math.Min(bytes.Length, SampleBytes)])))
            return null;
        return new DecodedText(
            Encoding.GetString(bytes),
            "windows-1256",
            ["The character set was worked out to be Windows-1256 from its letters and words; if the Urdu looks wrong, name the set in the file's instructions."]);
    }

    private static bool LooksUrdu(string sample)
    {
        var (letters, high) = (0, 0);
        foreach (var c in sample)
        {
            if (c < 0x80)
                continue;
            high++;
            letters += IsUrduCharacter(c) ? 1 : 0;
        }

        if (letters < high * 0.9)
            return false;
        var (words, common) = (0, 0);
        foreach (var word in sample.Split((char[])[' ', '\t', '\r', '\n', '.', '،', '؟', '!', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            words++;
            common += Words.Contains(UrduKey.Of(word)) ? 1 : 0;
        }

        return common >= 2 && common >= words * 0.08;
    }

    private static bool IsUrduCharacter(char c) =>
        c is >= '\u0600' and <= '\u06FF' or '\u00A0' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or >= '\u2010' and <= '\u2026';
}
