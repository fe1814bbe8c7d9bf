namespace Translator.Tests.Support;

/// <summary>Urdu texts for tests of the whole.</summary>
public static class Urdu
{
    /// <summary>A news article of 4 lines and 6 sentences; its quotes open with ’ and close with ‘.</summary>
    public const string Article = """
        کراچی میں پیر کی صبح تیز بارش ہوئی۔ محکمہ موسمیات کے مطابق ۴۵ ملی میٹر بارش ریکارڈ کی گئی۔
        شہر کے میئر نے کہا کہ ’نالوں کی صفائی کا کام مکمل ہو چکا ہے۔‘ انھوں نے شہریوں سے گھروں میں رہنے کی اپیل کی۔
        کیا بارش کل بھی جاری رہے گی؟
        ماہرین کا کہنا ہے کہ اس ہفتے 3.5 درجے تک گرمی کم ہو سکتی ہے۔

        """;

    /// <summary>Its sentences.</summary>
    public static IReadOnlyList<string> Sentences { get; } =
    [
        "کراچی میں پیر کی صبح تیز بارش ہوئی۔",
        "محکمہ موسمیات کے مطابق ۴۵ ملی میٹر بارش ریکارڈ کی گئی۔",
        "شہر کے میئر نے کہا کہ ’نالوں کی صفائی کا کام مکمل ہو چکا ہے۔‘",
        "انھوں نے شہریوں سے گھروں میں رہنے کی اپیل کی۔",
        "کیا بارش کل بھی جاری رہے گی؟",
        "ماہرین کا کہنا ہے کہ اس ہفتے 3.5 درجے تک گرمی کم ہو سکتی ہے۔",
    ];
}
