namespace Translator.Translating.Embedded;

/// <summary>How Urdu letters and English spellings stand for the same sounds.</summary>
internal static class Sounds
{
    private const float UrduLeftOver = 0.9f;

    // English spellings of each Urdu letter, with what an unlikely one costs.
    private static readonly Dictionary<char, (string Spelling, float Cost)[]> Letters = new()
    {
        ['ا'] = [("a", 0), ("aa", 0), ("o", .25f), ("u", .2f), ("au", .3f), ("e", .35f), ("i", .5f), ("ar", .5f)],
        ['آ'] = [("a", 0), ("aa", 0), ("o", .25f), ("au", .3f), ("i", .4f), ("u", .5f)],
        ['و'] = [("o", 0), ("u", 0), ("oo", 0), ("w", 0), ("v", 0), ("ou", 0), ("ow", 0), ("wh", 0), ("au", .2f), ("aw", .2f), ("oa", .1f), ("eu", .3f)],
        ['ی'] = [("i", 0), ("ee", 0), ("y", 0), ("e", .1f), ("ea", .1f), ("ie", .1f), ("ei", .1f), ("ai", .2f), ("ay", .2f), ("a", .3f), ("ey", .1f), ("ia", .3f)],
        ['ے'] = [("e", 0), ("ay", 0), ("ey", .1f), ("ai", .1f), ("a", .2f), ("y", .2f), ("i", .3f)],
        ['ئ'] = [("", 0), ("i", .1f), ("y", .1f), ("e", .1f)],
        ['ؤ'] = [("o", 0), ("u", .1f), ("ow", 0), ("ou", 0), ("", .2f)],
        ['ع'] = [("", .1f), ("a", .1f), ("i", .3f), ("u", .3f), ("e", .3f)],
        ['ء'] = [("", 0)],
        ['ہ'] = [("h", 0), ("", .25f), ("a", .1f), ("e", .3f)],
        ['ھ'] = [("h", 0), ("", .1f)],
        ['ح'] = [("h", 0)],
        ['ب'] = [("b", 0), ("bb", 0)],
        ['پ'] = [("p", 0), ("pp", 0)],
        ['ت'] = [("t", 0), ("tt", 0), ("th", .1f)],
        ['ٹ'] = [("t", 0), ("tt", 0), ("th", .2f)],
        ['ط'] = [("t", 0), ("tt", 0)],
        ['ث'] = [("s", 0), ("th", 0)],
        ['س'] = [("s", 0), ("ss", 0), ("c", .05f), ("sc", .1f), ("ce", .05f), ("z", .3f), ("se", .05f), ("ps", .2f)],
        ['ص'] = [("s", 0), ("ss", 0)],
        ['ج'] = [("j", 0), ("g", .05f), ("dg", .1f), ("ge", .05f), ("gi", .2f), ("dge", .1f)],
        ['چ'] = [("ch", 0), ("tch", 0), ("c", .3f), ("t", .5f)],
        ['خ'] = [("kh", 0), ("ch", .1f), ("h", .3f), ("k", .3f)],
        ['د'] = [("d", 0), ("dd", 0), ("dh", .2f), ("th", .3f)],
        ['ڈ'] = [("d", 0), ("dd", 0)],
        ['ذ'] = [("z", 0), ("s", .3f), ("dh", .2f)],
        ['ز'] = [("z", 0), ("zz", 0), ("s", .05f), ("se", .1f), ("x", .3f), ("es", .1f)],
        ['ض'] = [("z", 0), ("d", .2f)],
        ['ظ'] = [("z", 0)],
        ['ر'] = [("r", 0), ("rr", 0), ("re", .1f), ("wr", .1f)],
        ['ڑ'] = [("r", 0), ("d", .3f)],
        ['ژ'] = [("zh", 0), ("s", .2f), ("g", .3f), ("j", .2f)],
        ['ش'] = [("sh", 0), ("ti", .1f), ("ci", .1f), ("ssi", .1f), ("si", .2f), ("ch", .2f), ("sch", .1f), ("s", .4f), ("su", .3f)],
        ['غ'] = [("gh", 0), ("g", .1f)],
        ['ف'] = [("f", 0), ("ff", 0), ("ph", 0), ("gh", .4f)],
        ['ق'] = [("q", 0), ("k", .2f), ("c", .2f), ("qu", .1f)],
        ['ک'] = [("k", 0), ("c", 0), ("ck", 0), ("cc", .1f), ("ch", .2f), ("q", .1f), ("kh", .2f), ("que", .1f), ("qu", .2f), ("kk", .1f)],
        ['گ'] = [("g", 0), ("gg", 0), ("gh", .1f), ("gu", .1f)],
        ['ل'] = [("l", 0), ("ll", 0), ("le", .05f)],
        ['م'] = [("m", 0), ("mm", 0), ("mb", .2f)],
        ['ن'] = [("n", 0), ("nn", 0), ("kn", .1f), ("ne", .1f)],
        ['ں'] = [("n", 0)],
    };

    /// <summary>Most consonant keys of one English word.</summary>
    public const int MostKeys = 4;

    /// <summary>Hash of the consonants of an Urdu word; vowels, ہ and doubtful letters are left out.</summary>
    public static uint UrduKey(string word)
    {
        Span<char> key = stackalloc char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            var sound = c switch
            {
                'ب' => 'b',
                'پ' => 'p',
                'ت' or 'ٹ' or 'ط' => 't',
                'د' or 'ڈ' => 'd',
                'س' or 'ص' or 'ث' or 'ز' or 'ذ' or 'ض' or 'ظ' => 's',
                'ج' or 'ژ' => 'j',
                'چ' => 'c',
                'ش' => 'x',
                'ف' => 'f',
                'ک' or 'ق' or 'خ' => 'k',
                'گ' or 'غ' => 'g',
                'ل' => 'l',
                'م' => 'm',
                'ن' or 'ں' => 'n',
                'ر' or 'ڑ' => 'r',
                _ => '\0',
            };
            if (sound != '\0' && (length == 0 || key[length - 1] != sound))
                key[length++] = sound;
        }

        return RowIndex.Hash(key[..length]);
    }

    /// <summary>Hashes of the consonants that an English spelling may sound like.</summary>
    /// <param name="word">The spelling.</param>
    /// <param name="found">Takes the hashes, each once; <see cref="MostKeys"/> places.</param>
    /// <returns>How many there are.</returns>
    public static int EnglishKeys(string word, Span<uint> found)
    {
        Span<char> text = stackalloc char[word.Length];
        word.AsSpan().ToLowerInvariant(text);
        Span<char> keys = stackalloc char[MostKeys * word.Length];
        Span<int> lengths = stackalloc int[MostKeys];
        var count = 1;
        for (var i = 0; i < text.Length; i++)
        {
            var (sounds, taken) = Sound(text, i);
            i += taken - 1;
            if (sounds.Length == 0)
                continue;
            var before = count;
            for (var s = sounds.Length - 1; s >= 0; s--)
            {
                for (var k = 0; k < before; k++)
                {
                    var target = s == 0 ? k : count;
                    if (target >= MostKeys)
                        continue;
                    if (s > 0)
                    {
                        keys.Slice(k * word.Length, lengths[k]).CopyTo(keys[(target * word.Length)..]);
                        lengths[target] = lengths[k];
                        count++;
                    }

                    if (lengths[target] == 0 || keys[(target * word.Length) + lengths[target] - 1] != sounds[s])
                        keys[(target * word.Length) + lengths[target]++] = sounds[s];
                }
            }
        }

        var different = 0;
        for (var k = 0; k < count; k++)
        {
            var key = RowIndex.Hash(keys.Slice(k * word.Length, lengths[k]));
            if (!found[..different].Contains(key))
                found[different++] = key;
        }

        return different;
    }

    /// <summary>How far an English spelling is from what the Urdu letters say; 0 is the same sound throughout.</summary>
    public static float Distance(string urdu, string english)
    {
        var text = english.ToLowerInvariant();
        var width = text.Length + 1;
        Span<float> cost = stackalloc float[(urdu.Length + 1) * width];
        cost.Fill(float.MaxValue / 4);
        cost[0] = 0;
        for (var u = 0; u <= urdu.Length; u++)
        {
            for (var e = 0; e <= text.Length; e++)
            {
                var here = cost[(u * width) + e];
                if (here > 9)
                    continue;
                if (e < text.Length)
                    Lower(cost, (u * width) + e + 1, here + Unwritten(text, e));
                if (u == urdu.Length)
                    continue;
                Lower(cost, ((u + 1) * width) + e, here + (urdu[u] is 'ا' or 'ی' or 'و' or 'ہ' ? 0.5f : UrduLeftOver));
                if (!Letters.TryGetValue(urdu[u], out var spellings))
                    continue;
                foreach (var (spelling, extra) in spellings)
                {
                    if (string.CompareOrdinal(text, e, spelling, 0, spelling.Length) == 0)
                        Lower(cost, ((u + 1) * width) + e + spelling.Length, here + extra);
                }
            }
        }

        return cost[^1];
    }

    private static void Lower(Span<float> cost, int at, float value)
    {
        if (value < cost[at])
            cost[at] = value;
    }

    // Short vowels are not written in Urdu; nor is a final silent e.
    private static float Unwritten(string text, int at) => text[at] switch
    {
        'e' when at == text.Length - 1 => 0.02f,
        'a' or 'e' or 'i' or 'o' or 'u' => 0.15f,
        'h' or 'y' => 0.35f,
        _ => 0.9f,
    };

    private static (string Sounds, int Taken) Sound(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        var soft = next is 'e' or 'i' or 'y';
        return text[at] switch
        {
            'b' => ("b", 1),
            'p' when next == 'h' => ("f", 2),
            'p' => ("p", 1),
            't' when next == 'i' && at + 2 < text.Length && text[at + 2] == 'o' => ("x", 2),
            't' when next == 'h' => ("tds", 2),
            't' when next == 'c' && at + 2 < text.Length && text[at + 2] == 'h' => ("c", 3),
            't' when next == 'u' => ("tc", 1),
            't' => ("t", 1),
            'd' when next == 'g' => ("j", 2),
            'd' => ("d", 1),
            's' when next == 'h' => ("x", 2),
            's' when next == 'c' && at + 2 < text.Length && text[at + 2] == 'h' => ("x", 3),
            's' when next == 'i' && at + 2 < text.Length && text[at + 2] == 'o' => ("xj", 2),
            's' when next == 's' && at + 2 < text.Length && text[at + 2] == 'i' => ("xs", 2),
            's' => ("s", 1),
            'z' => ("s", 1),
            'x' => ("k", 1),
            'c' when next == 'h' => ("ckx", 2),
            'c' when next == 'k' => ("k", 2),
            'c' when next == 'i' && at + 2 < text.Length && text[at + 2] is 'a' or 'o' => ("xs", 2),
            'c' when soft => ("s", 1),
            'c' or 'k' or 'q' => ("k", 1),
            'g' when next == 'h' => ("g", 2),
            'g' when soft => ("jg", 1),
            'g' => ("g", 1),
            'j' => ("j", 1),
            'f' => ("f", 1),
            'l' => ("l", 1),
            'm' => ("m", 1),
            'n' => ("n", 1),
            'r' => ("r", 1),
            _ => ("", 1),
        };
    }
}
