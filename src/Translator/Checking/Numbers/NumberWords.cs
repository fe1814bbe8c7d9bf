using System.Collections.Frozen;
using System.Globalization;

namespace Translator.Checking.Numbers;

/// <summary>The words for numbers in both languages, with their values: the numerals, their ordinals, scales, fractions and months.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<ulong, decimal> UrduValues =
        Lookup(UrduNumerals(), """
            پہلا 1 پہلی 1 پہلے 1 دوسرا 2 دوسری 2 دوسرے 2 تیسرا 3 تیسری 3 تیسرے 3 چوتھا 4 چوتھی 4 چوتھے 4 چھٹا 6 چھٹی 6 چھٹے 6
            دونوں 2 تینوں 3 چاروں 4 پانچوں 5 اول 1 دوم 2 سوم 3 چہارم 4 پنجم 5 ششم 6 ہفتم 7 ہشتم 8 نہم 9 دہم 10
            ڈیڑھ 1.5 ڈھائی 2.5 آدھا 0.5 آدھی 0.5 آدھے 0.5 نصف 0.5 چوتھائی 0.25 درجن 12 دوگنا 2 دگنا 2 دوگنی 2 دگنی 2 تگنا 3 دہائی 10 صدی 100
            جنوری 1 فروری 2 مارچ 3 اپریل 4 مئی 5 جون 6 جولائی 7 اگست 8 ستمبر 9 اکتوبر 10 نومبر 11 دسمبر 12
            ون 1 ٹو 2 تھری 3 فور 4 فائیو 5 سکس 6 سیون 7 ایٹ 8 نائن 9 ٹین 10
            """);

    private static readonly FrozenDictionary<ulong, decimal> EnglishValues = Lookup([], """
        zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14
        fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70
        eighty 80 ninety 90 first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11
        twelfth 12 thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 eighteenth 18 nineteenth 19 twentieth 20
        thirtieth 30 fortieth 40 fiftieth 50 twenties 20 thirties 30 forties 40 fifties 50 sixties 60 seventies 70 eighties 80 nineties 90
        both 2 twice 2 double 2 doubled 2 pair 2 couple 2 triple 3 thrice 3 half 0.5 halves 0.5 quarter 0.25 dozen 12 dozens 12
        once 1 single 1 decade 10 decades 10 century 100 centuries 100 noon 12 midnight 12
        january 1 february 2 march 3 april 4 may 5 june 6 july 7 august 8 september 9 october 10 november 11 december 12
        i 1 ii 2 iii 3 iv 4 v 5 vi 6 vii 7 viii 8 ix 9 x 10 xi 11 xii 12 xiii 13 xiv 14 xv 15 xvi 16
        """);

    private static readonly FrozenDictionary<ulong, decimal> ScaleValues = Lookup([], """
        سو 100 سیکڑوں 100 سینکڑوں 100 ہزار 1000 ہزاروں 1000 لاکھ 100000 لاکھوں 100000 کروڑ 10000000 کروڑوں 10000000
        ارب 1000000000 اربوں 1000000000 کھرب 100000000000 ملین 1000000 بلین 1000000000 ٹریلین 1000000000000
        hundred 100 hundreds 100 thousand 1000 thousands 1000 lakh 100000 lakhs 100000 lac 100000 crore 10000000 crores 10000000
        million 1000000 millions 1000000 billion 1000000000 billions 1000000000 trillion 1000000000000 bn 1000000000 k 1000
        """);

    /// <summary>The value of a numeral, an ordinal or a fraction in folded letters.</summary>
    public static bool TryValue(ReadOnlySpan<char> word, ulong key, WordKind kind, out decimal value)
    {
        if (kind != WordKind.Arabic)
            return EnglishValues.TryGetValue(key, out value);
        if (UrduValues.TryGetValue(key, out value))
            return true;
        if (word.Length < 5 || !(word.EndsWith("ویں") || word.EndsWith("واں")))
            return false;
        if (UrduValues.TryGetValue(WordKey.Of(word[..^3]), out value))
            return true;
        // اٹھارہ drops its last letter in اٹھارویں.
        Span<char> full = stackalloc char[word.Length - 2];
        word[..^3].CopyTo(full);
        full[^1] = 'ہ';
        return UrduValues.TryGetValue(WordKey.Of(full), out value);
    }

    /// <summary>The value by which a scale word multiplies what stands before it.</summary>
    public static bool TryScale(ulong key, out decimal scale) => ScaleValues.TryGetValue(key, out scale);

    // Urdu has a word of its own for each number below a hundred.
    private static IEnumerable<(string, decimal)> UrduNumerals()
    {
        var values = """
            صفر ایک دو تین چار پانچ چھ|چھے|چھہ سات آٹھ نو دس
            گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس|اُنیس بیس
            اکیس بائیس تئیس|تیئیس|تیئس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس تیس
            اکتیس|اکتیس بتیس تینتیس چونتیس پینتیس چھتیس سینتیس اڑتیس انتالیس چالیس
            اکتالیس بیالیس تینتالیس چوالیس پینتالیس چھیالیس سینتالیس اڑتالیس انچاس|انچاس پچاس
            اکیاون|اکاون باون ترپن|تریپن چون|چوون پچپن چھپن ستاون اٹھاون انسٹھ ساٹھ
            اکسٹھ باسٹھ تریسٹھ|ترسٹھ چونسٹھ پینسٹھ چھیاسٹھ سڑسٹھ اڑسٹھ انہتر ستر
            اکہتر بہتر تہتر چوہتر پچہتر|پچھتر چھہتر|چھیہتر ستتر اٹھتر|اٹھہتر اناسی|اُناسی اسی
            اکیاسی بیاسی تراسی|تیراسی چوراسی پچاسی چھیاسی ستاسی اٹھاسی نواسی نوے
            اکانوے بانوے ترانوے چورانوے پچانوے چھیانوے ستانوے اٹھانوے ننانوے
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var value = 0; value < values.Length; value++)
        {
            foreach (var spelling in values[value].Split('|'))
                yield return (spelling, value);
        }
    }

    private static FrozenDictionary<ulong, decimal> Lookup(
        IEnumerable<(string Word, decimal Value)> numerals, string table)
    {
        var values = new Dictionary<ulong, decimal>();
        foreach (var (word, value) in numerals)
            values[Key(word)] = value;
        var cells = table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < cells.Length; i += 2)
            values[Key(cells[i])] = decimal.Parse(cells[i + 1], CultureInfo.InvariantCulture);
        return values.ToFrozenDictionary();
    }

    private static ulong Key(string word) => WordKey.Of(Segmenting.UrduKey.Of(word));
}
