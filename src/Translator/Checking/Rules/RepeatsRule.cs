using System.Collections.Frozen;

namespace Translator.Checking.Rules;

/// <summary>A word or phrase that comes twice in a row in the English, or again and again, unless the Urdu repeats itself too.</summary>
internal sealed class RepeatsRule : IPairRule
{
    private const int LongestPhrase = 16;
    private const int LoopLength = 4;
    private const int LoopCount = 3;
    private const int LoopReach = 400;
    private const int SeenBits = 1 << 12;

    // Words that English does put twice, and Urdu's way of saying "each" or "very" by doubling.
    private static readonly FrozenSet<ulong> MayDouble = WordKey.SetOf("""
        had that very really no bye ha so is long many far knock hear there now well yes please same ho blah do in on her
        """);

    public string Code => "repeats";

    public FlagSeverity Severity => FlagSeverity.Warning;

    public string Description => "The English repeats a word or phrase.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        var english = pair.English;
        if (english.Words.Length < 2 || pair.IsCopy || !MayRepeat(english.Words))
            return;
        if (Doubled(english) is { } doubled)
        {
            if (Doubled(pair.Urdu) is null)
                flags.Add(this.On(PairSide.Target, doubled.Start, doubled.End, $"“{english.Text[doubled.Start..doubled.End]}” says the same twice."));
        }
        else if (Loop(english) is { } loop)
        {
            flags.Add(this.On(PairSide.Target, loop.Start, loop.End, $"“{english.Text[loop.Start..loop.End]}” comes again and again."));
        }
    }

    // Most sentences have no two neighbouring words twice and no word beside itself: seen in one pass, with a bit for each two.
    private static bool MayRepeat(ReadOnlySpan<Word> words)
    {
        Span<ulong> seen = stackalloc ulong[SeenBits / 64];
        seen.Clear();
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Key == words[i - 1].Key)
                return true;
            var bit = (int)(((words[i - 1].Key * 31) + words[i].Key) * 0x9E3779B97F4A7C15 >> 52);
            if ((seen[bit >> 6] & (1ul << (bit & 63))) != 0)
                return true;
            seen[bit >> 6] |= 1ul << (bit & 63);
        }

        return false;
    }

    private static (int Start, int End)? Doubled(TextView text)
    {
        var words = text.Words;
        var most = Math.Min(LongestPhrase, words.Length / 2);
        for (var length = 1; length <= most; length++)
        {
            var run = 0;
            for (var i = length; i < words.Length; i++)
            {
                run = words[i].Key == words[i - length].Key ? run + 1 : 0;
                if (run < length || (length == 1 && !IsFault(text, i)))
                    continue;
                return (words[i - length - length + 1].Start, words[i].End);
            }
        }

        return null;
    }

    private static bool IsFault(TextView text, int index)
    {
        ref readonly var word = ref text.Words[index];
        ref readonly var before = ref text.Words[index - 1];
        return word.Kind is WordKind.Latin or WordKind.Arabic
            && !MayDouble.Contains(word.Key)
            // A name such as Pago Pago, or a comma between the two, is meant.
            && !(word.Capital && before.Capital)
            && text.Text.AsSpan(before.End, word.Start - before.End).IsWhiteSpace();
    }

    private static (int Start, int End)? Loop(TextView text)
    {
        var words = text.Words;
        if (words.Length < LoopLength * LoopCount)
            return null;
        // A loop shows at once; a chapter need not be searched to its end.
        words = words[..Math.Min(words.Length, LoopReach)];
        for (var i = 0; i + (LoopLength * LoopCount) <= words.Length; i++)
        {
            var count = 1;
            for (var j = i + LoopLength; j + LoopLength <= words.Length; j++)
            {
                if (!Same(text, i, j))
                    continue;
                count++;
                j += LoopLength - 1;
            }

            if (count >= LoopCount)
                return (words[i].Start, words[i + LoopLength - 1].End);
        }

        return null;
    }

    private static bool Same(TextView text, int one, int other)
    {
        for (var k = 0; k < LoopLength; k++)
        {
            if (text.Words[one + k].Key != text.Words[other + k].Key)
                return false;
        }

        return true;
    }
}
