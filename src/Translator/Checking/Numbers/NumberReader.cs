using System.Globalization;
using System.Runtime.InteropServices;

namespace Translator.Checking.Numbers;

/// <summary>
/// Finds the numbers of a text: digits of three sets with thousands in threes or as lakh and crore, decimals, numerals
/// in words, and chains of them such as <c>2 لاکھ 50 ہزار</c> or <c>three hundred and five</c>.
/// </summary>
internal static class NumberReader
{
    /// <summary>Adds every number of the text, in order.</summary>
    public static void Read(TextView text, List<NumberMention> numbers)
    {
        var words = text.Words;
        for (var i = 0; i < words.Length;)
            i = ReadChain(text, i, numbers);
        JoinTimes(text.Text, numbers);
    }

    // 2:30 is half past two, two and a half in Urdu.
    private static void JoinTimes(string text, List<NumberMention> numbers)
    {
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var (hour, minute) = (numbers[i], numbers[i + 1]);
            if (hour is { InDigits: true, Value: < 24 } && minute is { InDigits: true, Value: 15 or 30 or 45 }
                && minute.Start == hour.End + 1 && text[hour.End] == ':')
            {
                numbers[i] = hour with { Whole = hour.Value + (minute.Value / 60) };
                numbers[i + 1] = minute with { Whole = hour.Value + (minute.Value / 60) };
            }
        }
    }

    private static int ReadChain(TextView text, int first, List<NumberMention> numbers)
    {
        var words = text.Words;
        var from = numbers.Count;
        var (total, current) = (0m, 0m);
        var (any, lastWasNumber) = (false, false);
        var i = first;
        for (; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            var folded = text.Folded(word);
            if (word.Kind == WordKind.Number)
            {
                if (lastWasNumber || !TryDigits(text, word, numbers, out var value))
                    return Finish(i == first ? i + 1 : i);
                (current, any, lastWasNumber) = (value, true, true);
            }
            else if (NumberWords.TryScale(word.Key, out var scale))
            {
                Add(numbers, word, scale, inDigits: false);
                current = (current == 0 ? 1 : current) * scale;
                if (scale > 100)
                    (total, current) = (total + current, 0);
                (any, lastWasNumber) = (true, false);
            }
            else if (NumberWords.TryValue(folded, word.Key, word.Kind, out var value))
            {
                if (lastWasNumber && (value >= 10 || current < 20))
                    return Finish(i);
                Add(numbers, word, value, inDigits: false);
                current += value;
                (any, lastWasNumber) = (true, true);
            }
            else if (!any || !folded.SequenceEqual("and"))
            {
                return Finish(i + (any ? 0 : 1));
            }
        }

        return Finish(i);

        int Finish(int next)
        {
            foreach (ref var number in CollectionsMarshal.AsSpan(numbers)[from..])
                number = number with { Whole = total + current };
            return next;
        }
    }

    private static bool TryDigits(TextView text, in Word word, List<NumberMention> numbers, out decimal value)
    {
        Span<char> plain = stackalloc char[32];
        scoped var digits = text.Folded(word);
        if (IsGrouped(digits) && digits.Length <= plain.Length)
        {
            var length = 0;
            foreach (var c in digits)
            {
                if (c != ',')
                    plain[length++] = c;
            }

            digits = plain[..length];
        }

        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            Add(numbers, word, value, inDigits: true);
            return true;
        }

        // A list or a date such as 3,5 or 12.05.2020: each part is a number by itself.
        foreach (var part in digits.SplitAny(',', '.'))
        {
            if (decimal.TryParse(digits[part], NumberStyles.None, CultureInfo.InvariantCulture, out var single))
                Add(numbers, word, single, inDigits: true);
        }

        return false;
    }

    // 15,000 and 1,00,000: the last group has three digits and the groups before it two or three.
    private static bool IsGrouped(ReadOnlySpan<char> digits)
    {
        var whole = digits.IndexOf('.') is >= 0 and var point ? digits[..point] : digits;
        if (!whole.Contains(','))
            return false;
        var last = whole.LastIndexOf(',');
        if (whole.Length - last != 4)
            return false;
        foreach (var group in whole[..last].Split(','))
        {
            var (start, end) = (group.Start.Value, group.End.Value);
            if (end - start is 0 or > 3 || (start > 0 && end - start == 1))
                return false;
        }

        return true;
    }

    private static void Add(List<NumberMention> numbers, in Word word, decimal value, bool inDigits) =>
        numbers.Add(new NumberMention(word.Start, word.End, value, value, inDigits));
}
