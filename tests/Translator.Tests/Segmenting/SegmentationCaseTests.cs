using Translator.Segmenting;

namespace Translator.Tests.Segmenting;

public class SegmentationCaseTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var item in SegmentationCase.ReadAll())
                data.Add(item.Group, item.Number);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_cut_as_its_case_says(string group, int number)
    {
        var item = SegmentationCase.ReadAll().Single(x => x.Group == group && x.Number == number);

        var sentences = UrduSegmenter.Segment(item.Text, SegmentationRules.Default).Select(s => item.Text[s.Start..s.End]);

        Assert.Equal(item.Sentences, sentences);
    }
}
