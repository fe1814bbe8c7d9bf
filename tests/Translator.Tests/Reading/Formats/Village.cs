using Translator.Reading;

namespace Translator.Tests.Reading.Formats;

/// <summary>One text that pandoc and LibreOffice wrote as a document of each kind.</summary>
internal static class Village
{
    private static readonly (string Text, BlockKind Kind)[] Blocks =
    [
        ("گاؤں کی شام", BlockKind.Heading),
        ("شام ہوتے ہی گاؤں کی گلیاں جاگ اٹھتی ہیں۔ بچے کھیلتے ہیں اور بزرگ چوپال میں بیٹھ کر باتیں کرتے ہیں۔", BlockKind.Paragraph),
        ("بازار", BlockKind.Heading),
        ("نئی سڑک (New Road) پر ۱۲ دکانیں ہیں اور 3 ہوٹل۔ رحمت نے کہا: ”چائے تیار ہے۔“", BlockKind.Paragraph),
        ("تازہ سبزی", BlockKind.ListItem),
        ("میٹھے آم", BlockKind.ListItem),
        ("نام", BlockKind.Cell),
        ("شہر", BlockKind.Cell),
        ("عائشہ", BlockKind.Cell),
        ("ملتان", BlockKind.Cell),
        ("بلال", BlockKind.Cell),
        ("سکھر", BlockKind.Cell),
        ("ہوا چلی تو شاخیں ہلیں\nپتے گرے، آواز آئی", BlockKind.Paragraph),
        ("چوپال وہ جگہ ہے جہاں لوگ ملتے ہیں۔", BlockKind.Paragraph),
    ];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reading", "Fixtures", name));

    public static void AssertComplete(SourceText source)
    {
        Assert.Equal(Blocks.Select(block => block.Text).Order(StringComparer.Ordinal), Seed.Texts(source).Order(StringComparer.Ordinal));
        Assert.Equal(
            Blocks.OrderBy(block => block.Text, StringComparer.Ordinal).Select(block => block.Kind),
            source.Blocks.OrderBy(block => source.Text[block.Start..block.End], StringComparer.Ordinal).Select(block => block.Kind));
        Assert.Equal(Blocks[0].Text, Seed.Texts(source)[0]);
    }
}
