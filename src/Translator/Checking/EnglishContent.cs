using Translator.Checking.Names;

namespace Translator.Checking;

/// <summary>The words of an English text that say what it is about, by stem and by sound. Used again for the next text.</summary>
internal sealed class EnglishContent(EnglishWords dictionary)
{
    private const int Most = 512;

    private readonly int[] _words = new int[Most];
    private readonly int[] _stems = new int[Most];
    private readonly SoundKey[] _sounds = new SoundKey[Most];
    private readonly bool[] _names = new bool[Most];
    private int _count;

    /// <summary>Which word of the text each is.</summary>
    public ReadOnlySpan<int> Words => _words.AsSpan(0, _count);

    /// <summary>The stem of each.</summary>
    public ReadOnlySpan<int> Stems => _stems.AsSpan(0, _count);

    /// <summary>The sound of each.</summary>
    public ReadOnlySpan<SoundKey> Sounds => _sounds.AsSpan(0, _count);

    /// <summary>Whether each is a name.</summary>
    public ReadOnlySpan<bool> Names => _names.AsSpan(0, _count);

    /// <summary>How many of them are names.</summary>
    public int NameCount { get; private set; }

    /// <summary>A bit for each stem, so that what is not there is mostly seen without searching.</summary>
    public ulong Filter { get; private set; }

    /// <summary>A bit for each kind of small words that it has, see <see cref="FormWords"/>.</summary>
    public uint Kinds { get; private set; }

    /// <summary>The bit of a stem in <see cref="Filter"/>.</summary>
    public static ulong Bit(int stem) => 1ul << (stem & 63);

    /// <summary>Takes another text; of a very long one the first words.</summary>
    public void Load(TextView english)
    {
        _count = NameCount = 0;
        (Filter, Kinds) = (0, 0);
        for (var i = 0; i < english.Words.Length && _count < Most; i++)
        {
            ref readonly var word = ref english.Words[i];
            if (word.Kind != WordKind.Latin)
                continue;
            var isContent = dictionary.TryGet(english, word, out var stem, out var sound, out var kinds);
            Kinds |= kinds;
            if (!isContent)
                continue;
            _words[_count] = i;
            _stems[_count] = stem;
            _sounds[_count] = sound;
            Filter |= Bit(stem);
            _names[_count] = NameWords.IsName(english, i);
            NameCount += _names[_count++] ? 1 : 0;
        }
    }
}
