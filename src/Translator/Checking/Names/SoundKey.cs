namespace Translator.Checking.Names;

/// <summary>
/// The consonants of a name as both scripts let them be heard: one key for an Urdu spelling and the English ones it
/// may have. Vowels, the half-vowels و ی w v y, ہ and h are left out, since spelling agrees on none of them; sounds
/// that one script does not tell apart share a class; a doubled sound counts once. So <c>محمد</c>, <c>Mohammed</c>
/// and <c>Muhammad</c> have one key.
/// </summary>
public readonly record struct SoundKey
{
    private const int BitsPerSound = 4;
    private const int MostSounds = 16;

    private SoundKey(ulong sounds, int length)
    {
        Sounds = sounds;
        Length = length;
    }

    /// <summary>How many sounds it has; the first 16 count.</summary>
    public int Length { get; }

    private ulong Sounds { get; }

    /// <summary>The key of a word in Urdu letters, already folded.</summary>
    public static SoundKey OfUrdu(ReadOnlySpan<char> word)
    {
        var key = default(SoundKey);
        foreach (var letter in word)
            key = key.With(Urdu(letter));
        return key;
    }

    /// <summary>The key of an English word, already folded to small letters.</summary>
    public static SoundKey OfEnglish(ReadOnlySpan<char> word)
    {
        var key = default(SoundKey);
        if (word.EndsWith("'s"))
            word = word[..^2];
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            switch (word[i])
            {
                case 'c' when next == 'h':
                    key = key.With(Sound.J);
                    i++;
                    break;
                case 's' when next == 'h':
                    key = key.With(Sound.S);
                    i++;
                    break;
                case 'p' when next == 'h':
                    key = key.With(Sound.F);
                    i++;
                    break;
                case 'x':
                    key = key.With(Sound.K).With(Sound.S);
                    break;
                case 'c':
                    key = key.With(next is 'e' or 'i' or 'y' ? Sound.S : Sound.K);
                    break;
                case 'g':
                    key = key.With(next is 'e' or 'i' or 'y' ? Sound.J : Sound.G);
                    break;
                default:
                    key = key.With(English(word[i]));
                    break;
            }
        }

        return key;
    }

    /// <summary>True when the two may be one name: the same sounds, or, from four sounds on, all but one.</summary>
    public bool Matches(SoundKey other)
    {
        if (Sounds == other.Sounds && Length == other.Length)
            return Length > 0;
        var (longer, shorter) = Length >= other.Length ? (this, other) : (other, this);
        if (shorter.Length < 3 || longer.Length < 4 || longer.Length - shorter.Length > 1)
            return false;
        var same = 0;
        while (same < shorter.Length && longer[same] == shorter[same])
            same++;
        // A name's first sound is the one that every spelling keeps.
        if (same == 0)
            return false;
        var (i, j) = (same + 1, longer.Length > shorter.Length ? same : same + 1);
        while (j < shorter.Length && longer[i] == shorter[j])
            (i, j) = (i + 1, j + 1);
        return j >= shorter.Length;
    }

    private Sound this[int index] => (Sound)((Sounds >> (index * BitsPerSound)) & 0xF);

    private SoundKey With(Sound sound) => sound == Sound.None || Length == MostSounds || (Length > 0 && this[Length - 1] == sound)
        ? this
        : new SoundKey(Sounds | ((ulong)sound << (Length * BitsPerSound)), Length + 1);

    private static Sound Urdu(char letter) => letter switch
    {
        'ب' => Sound.B,
        'پ' => Sound.P,
        'ت' or 'ٹ' or 'ط' => Sound.T,
        'ث' or 'س' or 'ص' or 'ش' or 'ذ' or 'ز' or 'ض' or 'ظ' or 'ژ' => Sound.S,
        'ج' or 'چ' => Sound.J,
        'خ' or 'ک' or 'ق' => Sound.K,
        'غ' or 'گ' => Sound.G,
        'د' or 'ڈ' => Sound.D,
        'ر' or 'ڑ' => Sound.R,
        'ف' => Sound.F,
        'ل' => Sound.L,
        'م' => Sound.M,
        'ن' or 'ں' => Sound.N,
        _ => Sound.None,
    };

    private static Sound English(char letter) => letter switch
    {
        'b' => Sound.B,
        'p' => Sound.P,
        't' => Sound.T,
        's' or 'z' => Sound.S,
        'j' => Sound.J,
        'k' or 'q' => Sound.K,
        'd' => Sound.D,
        'r' => Sound.R,
        'f' => Sound.F,
        'l' => Sound.L,
        'm' => Sound.M,
        'n' => Sound.N,
        _ => Sound.None,
    };

    private enum Sound : byte
    {
        None,
        B,
        P,
        T,
        S,
        J,
        K,
        G,
        D,
        R,
        F,
        L,
        M,
        N,
    }
}
