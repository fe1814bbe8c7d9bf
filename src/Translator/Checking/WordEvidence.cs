using Translator.Checking.Names;

namespace Translator.Checking;

/// <summary>
/// Measures how far two texts say the same: what each Urdu word of a document says is worked out once, from its senses
/// and from how common their stems are in the document.
/// </summary>
/// <param name="senses">What Urdu words may become.</param>
/// <param name="frequencies">How common each English word is in the document, fully counted.</param>
internal sealed class WordEvidence(WordSenses senses, StemFrequencies frequencies)
{
    // Measured on translations by people and on the same texts shuffled: how often a known word finds its English in a
    // true pair, and what a sound that fits, or a name that nothing sounds like, says for or against the pair.
    private const double InTruePair = 0.5;
    private const double MostEvidence = 4.5;
    private const double HeardEvidence = 2.0;
    private const double NameUnheardEvidence = -0.5;

    private const int MostWords = 100_000;

    private readonly Dictionary<ulong, UrduWord> _words = [];

    /// <summary>Finds the words of an Urdu text that say what it is about.</summary>
    /// <returns>A bit for each kind of small words that it has, see <see cref="FormWords"/>.</returns>
    public uint Read(TextView urdu, List<UrduWord> content)
    {
        content.Clear();
        var kinds = 0u;
        foreach (ref readonly var word in urdu.Words)
        {
            if (word.Kind != WordKind.Arabic || word.FoldedLength < 2)
                continue;
            if (!_words.TryGetValue(word.Key, out var known))
            {
                if (_words.Count == MostWords)
                    _words.Clear();
                _words[word.Key] = known = Weigh(urdu.Folded(word), word.Key);
            }

            kinds |= known.Kinds;
            if (known.IsContent)
                content.Add(known);
        }

        return kinds;
    }

    /// <summary>How much of an Urdu text is found in an English one.</summary>
    public static Coverage Measure(List<UrduWord> urdu, EnglishContent english)
    {
        var (known, matched, evidence) = (0, 0, 0.0);
        var namesHeard = 0;
        foreach (var word in urdu)
        {
            var found = word.Senses is null ? 0 : Found(word, english);
            if (found == 0 && Heard(word.Sound, english, ref namesHeard))
                found = HeardEvidence;
            // A word that is not known may be a loan or a name: its silence says nothing.
            evidence += found > 0 ? found : word.Stranger;
            known += word.Senses is null ? 0 : 1;
            matched += word.Senses is not null && found > 0 ? 1 : 0;
        }

        evidence += Math.Max(0, english.NameCount - namesHeard) * NameUnheardEvidence;
        return new Coverage(known, matched, evidence);
    }

    private static double Found(UrduWord word, EnglishContent english)
    {
        if ((word.Filter & english.Filter) == 0)
            return 0;
        var found = 0.0;
        var stems = english.Stems;
        for (var i = 0; i < word.Senses!.Length; i++)
        {
            if ((EnglishContent.Bit(word.Senses[i]) & english.Filter) != 0 && word.Found[i] > found && stems.Contains(word.Senses[i]))
                found = word.Found[i];
        }

        return found;
    }

    // What a known word says for the pair when its English is there, and against it when it is not.
    private UrduWord Weigh(ReadOnlySpan<char> folded, ulong key)
    {
        var kinds = FormWords.OfUrdu(key) | (Negations.IsUrdu(key) ? FormWords.Denies : 0);
        if (WordSenses.IsCommon(key))
            return new UrduWord(false, null, [], 0, 0, default, kinds);
        var sound = SoundKey.OfUrdu(folded);
        if (senses.Of(folded, key) is not { Length: > 0 } stems)
            return new UrduWord(true, null, [], 0, 0, sound, kinds);
        var (chance, filter) = (0.0, 0ul);
        var found = new double[stems.Length];
        for (var i = 0; i < stems.Length; i++)
        {
            var alone = frequencies.Chance(stems[i]);
            chance += alone;
            found[i] = Math.Min(Math.Log(InTruePair / Math.Min(alone, 0.5)), MostEvidence);
            filter |= EnglishContent.Bit(stems[i]);
        }

        return new UrduWord(true, stems, found, Math.Log((1 - InTruePair) / (1 - Math.Min(chance, 0.5))), filter, sound, kinds);
    }

    private static bool Heard(SoundKey key, EnglishContent english, ref int names)
    {
        if (key.Length < 2)
            return false;
        var sounds = english.Sounds;
        var isName = english.Names;
        for (var i = 0; i < sounds.Length; i++)
        {
            // A name may be spelt freely, a loan word must fit exactly and have sounds enough.
            if (isName[i] ? sounds[i].Matches(key) : key.Length >= 3 && sounds[i].IsSame(key))
            {
                names += isName[i] ? 1 : 0;
                return true;
            }
        }

        return false;
    }
}
