using Translator.Checking.Numbers;

namespace Translator.Checking.Rules;

/// <summary>A number in digits on one side must stand on the other, in digits of any set, with any separators, or in words.</summary>
internal sealed class NumbersRule : IPairRule
{
    public string Code => "numbers";

    public FlagSeverity Severity => FlagSeverity.Error;

    public string Description => "A number of one text is missing from the other.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if ((!pair.Urdu.HasDigits && !pair.English.HasDigits) || pair.IsCopy)
            return;
        if (pair.Urdu.LatinWords > 0)
            CheckCodes(pair, flags);
        if (SameDigits(pair.Urdu, pair.English))
            return;
        var urdu = new List<NumberMention>();
        var english = new List<NumberMention>();
        NumberReader.Read(pair.Urdu, urdu);
        NumberReader.Read(pair.English, english);
        Compare(pair, PairSide.Source, urdu, english, flags);
        Compare(pair, PairSide.Target, english, urdu, flags);
    }

    // FLU-19 in the Urdu and FLU- in the English: where a code comes twice, one of the two may have lost its number.
    private void CheckCodes(PairView pair, ICollection<Flag> flags)
    {
        var (urdu, english) = (pair.Urdu, pair.English);
        for (var i = 0; i + 1 < urdu.Words.Length; i++)
        {
            // A code that comes again has been looked at.
            if (!IsCode(urdu, i) || IsBefore(urdu, i))
                continue;
            for (var j = 0; j < english.Words.Length; j++)
            {
                ref readonly var word = ref english.Words[j];
                if (word.Key == urdu.Words[i].Key && word.End < english.Text.Length && english.Text[word.End] == '-'
                    && (word.End + 1 == english.Text.Length || !char.IsLetterOrDigit(english.Text[word.End + 1])))
                    flags.Add(this.On(PairSide.Target, word.Start, word.End + 1, $"“{english.Text[word.Start..(word.End + 1)]}” has lost its number."));
            }
        }
    }

    private static bool IsBefore(TextView urdu, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (urdu.Words[i].Key == urdu.Words[index].Key && IsCode(urdu, i))
                return true;
        }

        return false;
    }

    private static bool IsCode(TextView urdu, int index)
    {
        ref readonly var word = ref urdu.Words[index];
        return word is { Kind: WordKind.Latin, Capital: true, FoldedLength: > 1 } && urdu.Words[index + 1].Kind == WordKind.Number
            && urdu.Words[index + 1].Start == word.End + 1 && urdu.Text[word.End] == '-';
    }

    // Nearly always the digits of both texts are the same, and no word need be read.
    private static bool SameDigits(TextView urdu, TextView english) => Among(urdu, english) && Among(english, urdu);

    private static bool Among(TextView here, TextView there)
    {
        foreach (ref readonly var word in here.Words)
        {
            if (word.Kind != WordKind.Number)
                continue;
            var found = false;
            foreach (ref readonly var other in there.Words)
                found |= other.Kind == WordKind.Number && other.Key == word.Key;
            if (!found)
                return false;
        }

        return true;
    }

    private void Compare(
        PairView pair, PairSide side, List<NumberMention> here, List<NumberMention> there, ICollection<Flag> flags)
    {
        foreach (var number in here)
        {
            if (!number.InDigits || IsUnitPower(pair.Side(side).Text, number) || there.Exists(other => IsSame(number, other)))
                continue;
            var text = pair.Side(side).Text[number.Start..number.End];
            var message = side == PairSide.Source
                ? $"The Urdu has {text}, the English does not."
                : $"The English has {text}, the Urdu does not.";
            flags.Add(new Flag(Code, Severity, side, number.Start, number.End, message));
        }
    }

    private static bool IsSame(in NumberMention one, in NumberMention other) =>
        one.Value == other.Value || one.Whole == other.Whole || one.Value == other.Whole || one.Whole == other.Value
        || IsHourOf(one.Value, other.Value) || IsHourOf(other.Value, one.Value)
        || IsYearOf(one.Value, other.Value) || IsYearOf(other.Value, one.Value);

    // The 2 of km2 and m2.
    private static bool IsUnitPower(string text, in NumberMention number) =>
        number.Value is 2 or 3 && number.End - number.Start == 1 && number.Start > 0 && text[number.Start - 1] is 'm' or 't';

    // 14:30 and half past two.
    private static bool IsHourOf(decimal late, decimal early) => late is > 12 and <= 24 && late == early + 12;

    // 1990 and '90.
    private static bool IsYearOf(decimal full, decimal two) => full is >= 1100 and < 2100 && two is >= 10 and < 100 && full % 100 == two;
}
