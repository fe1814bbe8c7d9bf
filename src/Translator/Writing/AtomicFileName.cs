using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Translator.Writing;

/// <summary>Names of temporaries: <c>.name.0123456789abcdef.tmp</c>, hidden, recognisable, and short enough for any file system.</summary>
internal static class AtomicFileName
{
    public const string Ending = ".tmp";

    private const int LongestName = 255; // bytes, on nearly every file system
    private const int Digits = 16;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>A fresh temporary name for a file called <paramref name="name"/>.</summary>
    public static string For(string name) =>
        $".{Shorten(name, LongestName - Digits - 2 - Ending.Length)}.{RandomNumberGenerator.GetHexString(Digits, lowercase: true)}{Ending}";

    /// <summary>True for a name that <see cref="For"/> can have made.</summary>
    public static bool IsTemporary(string name)
    {
        if (!name.StartsWith('.') || !name.EndsWith(Ending, StringComparison.Ordinal))
            return false;
        var body = name.AsSpan(1, name.Length - 1 - Ending.Length);
        return body.Length > Digits + 1
            && body[^(Digits + 1)] == '.'
            && !body[^Digits..].ContainsAnyExcept(Hexadecimal);
    }

    private static string Shorten(string name, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(name) <= bytes)
            return name;
        var kept = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if ((bytes -= rune.Utf8SequenceLength) < 0)
                break;
            kept += rune.Utf16SequenceLength;
        }

        return name[..kept];
    }
}
