namespace Translator.Translating.Embedded;

/// <summary>What kinds of thing nouns name: time, people, places.</summary>
internal static class NounKinds
{
    /// <summary>Citation forms of the nouns that measure time.</summary>
    public static readonly HashSet<string> TimeNouns =
        ["سال", "ماہ", "مہینہ", "ہفتہ", "دن", "روز", "گھنٹہ", "منٹ", "سیکنڈ", "برس", "صدی", "عشرہ", "دہائی", "رات", "عرصہ", "دیر", "لمحہ", "صبح", "شام", "دوپہر"];

    /// <summary>True for a noun that measures time.</summary>
    public static bool IsTime(LexiconEntry? entry) => entry is not null && (entry.NameKind is "time" or "day" or "month" || TimeNouns.Contains(entry.Urdu));

    private static readonly HashSet<string> Containers =
        ["کپ", "گلاس", "پیالی", "پیالہ", "پلیٹ", "بوتل", "چمچ", "چمچہ", "کلو", "کلوگرام", "گرام", "لیٹر", "ٹکڑا", "پیکٹ", "بوری", "جوڑا", "مگ", "ٹن", "قطرہ"];

    /// <summary>True for a noun that measures what the next noun names: ایک کپ چائے, a cup of tea.</summary>
    public static bool IsContainer(LexiconEntry? entry) => entry is not null && Containers.Contains(entry.Urdu);

    private static readonly HashSet<string> People =
    [
        "لڑکا", "لڑکی", "بچہ", "بچی", "آدمی", "عورت", "مرد", "شخص", "فرد", "بندہ", "انسان", "دوست", "طالب علم", "استاد", "ڈاکٹر", "بھائی", "بہن", "باپ", "ماں", "بیٹا", "بیٹی", "کسان", "مزدور",
        "شاعر", "ادیب", "مصنف", "اداکار", "اداکارہ", "گلوکار", "گلوکارہ", "کھلاڑی", "صحافی", "سائنسدان", "سائنس دان", "بادشاہ", "ملکہ", "رہنما", "سیاستدان", "سیاست دان", "فوجی", "سپاہی", "وکیل", "جج", "تاجر", "انجینئر",
        "ڈرائیور", "باورچی", "نوکر", "ملازم", "مالک", "پڑوسی", "ہمسایہ", "مہمان", "دشمن", "چور", "قاتل", "ہیرو", "بوڑھا", "نوجوان", "رکن", "سربراہ", "صدر", "وزیر", "ماہر", "پائلٹ", "مصور", "فنکار", "معلم", "معلمہ", "طالبہ", "شوہر", "بیوی",
        "ممبر", "شہری", "مسافر", "مریض", "طالبعلم", "والد", "والدہ", "ووٹر", "امیدوار", "ترجمان", "اہلکار", "افسر", "گواہ", "ملزم", "مجرم", "قیدی", "باشندہ", "پناہ گزین", "مہاجر", "سیاح", "کارکن", "محقق", "ڈائریکٹر", "منیجر",
        "چیئرمین", "کپتان", "کوچ", "گورنر", "میئر", "جنرل", "لیڈر", "قائد", "حکمران", "شہزادہ", "شہزادی", "نرس", "موسیقار", "فلسفی", "مؤرخ", "ریاضی دان", "ماہر فلکیات", "خلا باز", "صارف", "گاہک", "لوگ", "افراد", "عوام", "بزرگ", "شاگرد", "پیروکار", "حامی", "مخالف", "رشتہ دار",
    ];

    /// <summary>True for a noun that names a person.</summary>
    public static bool IsSomeone(LexiconEntry? entry) => entry is not null && (entry.NameKind is "person" or "title" || People.Contains(entry.Urdu));

    private static readonly HashSet<string> Places =
    [
        "سکول", "اسکول", "کالج", "یونیورسٹی", "جامعہ", "مدرسہ", "بازار", "مارکیٹ", "دفتر", "ہسپتال", "اسپتال", "مسجد", "مندر", "گرجا", "شہر", "ملک", "گاؤں", "دیہات", "ہوٹل", "دکان", "سٹیشن", "اسٹیشن",
        "کمرہ", "باغ", "پارک", "بینک", "ایئرپورٹ", "تھیٹر", "سینما", "چڑیا گھر", "عجائب گھر", "لائبریری", "جیل", "عدالت", "ساحل", "علاقہ", "صوبہ", "ضلع", "قصبہ", "محلہ", "میدان", "فیکٹری", "کارخانہ", "ریستوران", "ورکشاپ",
        "ہیڈ کوارٹر", "تھانہ", "کلینک", "کلب", "دارالحکومت", "جزیرہ", "پہاڑ", "سپر مارکیٹ",
    ];

    /// <summary>True for the name of a place or a noun for one.</summary>
    public static bool IsPlace(Word? word) => word is not null && ((word.Entry?.NameKind == "place" && word.Pos == PartOfSpeech.Name) || (word.Entry is { } entry && Places.Contains(entry.Urdu)));

    /// <summary>True for a length of time, as against a point of it.</summary>
    public static bool IsSpan(NounNode time) =>
        time.IsTime && time.Before.Exists(w => w.Pos is PartOfSpeech.Numeral || w.Text is "کئی" or "چند" or "کافی" or "بہت سے");

    /// <summary>True for a phrase that names a day, a month or a time.</summary>
    public static bool IsCalendar(PostNode post) =>
        post.Inner is NounNode { Head.Entry: { } entry } && (entry.NameKind is "day" or "month" || IsTime(entry));
}
