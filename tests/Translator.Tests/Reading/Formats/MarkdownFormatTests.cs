using Translator.Reading;

namespace Translator.Tests.Reading.Formats;

public class MarkdownFormatTests : DocumentReaderConformanceTests
{
    private const string Document = """
        ---
        title: نمونہ
        ---
        # پرانا *قلعہ*

        یہ قلعہ **بہت** پرانا ہے۔ اس کے بارے میں [یہاں](https://example.org/q) پڑھیے
        اور تصویر دیکھیے: ![دروازہ](d.png)

            یہ پیراگراف اندر سے شروع ہوتا ہے۔

        - پہلی بات
        - دوسری بات &amp; تیسری

        > بزرگوں نے کہا تھا۔

        دل سے جو بات نکلتی ہے  
        اثر رکھتی ہے

        | نام | شہر |
        |---|---|
        | عائشہ | ملتان |

        ```
        let x = 1;
        ```
        """;

    protected override (string Path, byte[] Bytes) Sample => ("qila.md", Utf8(Document));

    protected override bool TruncationShows => false;

    [Fact]
    public void Text_is_taken_without_its_markup()
    {
        var source = Read();
        Assert.Equal(
            [
                "پرانا قلعہ",
                "یہ قلعہ بہت پرانا ہے۔ اس کے بارے میں یہاں پڑھیے اور تصویر دیکھیے: دروازہ",
                "یہ پیراگراف اندر سے شروع ہوتا ہے۔",
                "پہلی بات",
                "دوسری بات & تیسری",
                "بزرگوں نے کہا تھا۔",
                "دل سے جو بات نکلتی ہے\nاثر رکھتی ہے",
                "نام",
                "شہر",
                "عائشہ",
                "ملتان",
            ],
            Seed.Texts(source));
        Assert.True(source.Extracted);
        Assert.Contains("code", Assert.Single(source.Warnings));
    }

    [Fact]
    public void Blocks_carry_their_kind_and_line()
    {
        var blocks = Read().Blocks;
        Assert.Equal((BlockKind.Heading, new Origin("line", "4")), (blocks[0].Kind, blocks[0].Origin));
        Assert.Equal(BlockKind.Paragraph, blocks[1].Kind);
        Assert.Equal((BlockKind.ListItem, new Origin("line", "11")), (blocks[3].Kind, blocks[3].Origin));
        Assert.Equal(BlockKind.Cell, blocks[^1].Kind);
    }

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Seed.Refused("a.md", string.Concat(Enumerable.Repeat("> ", 50_000)) + "متن");
}
