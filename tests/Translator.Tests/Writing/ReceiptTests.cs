using System.Text;
using System.Text.Json;
using Translator.Checking;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Tests.Writing;

public class ReceiptTests
{
    private static Receipt Some => new()
    {
        Source = "shehr/خبر.txt",
        Sha256 = new string('b', 64),
        State = "done_with_errors",
        Engine = "azure/2026-06-06",
        Segments = SegmentCounts.Of(SampleDocument.Pairs),
        Characters = new CharacterCounts(900, 640, 640, 260, 0),
        Cost = new Cost(0.0064m, "USD"),
        Files = [new ReceiptFile("خبر.ur-en.tsv", new string('c', 64), 4096)],
        Started = SampleDocument.Created,
        Finished = SampleDocument.Created.AddSeconds(2),
    };

    [Fact]
    public void A_receipt_read_back_is_the_receipt_written()
    {
        var written = ReportJson.Write(Some);
        Assert.Equal(written, ReportJson.Write(ReportJson.ReadReceipt(written)));
    }

    [Fact]
    public void Names_are_as_the_schema_has_them_and_Urdu_stays_readable()
    {
        using var json = JsonDocument.Parse(ReportJson.Write(Some));
        var root = json.RootElement;
        Assert.Equal(10, root.GetProperty("segments").GetProperty("total").GetInt32());
        Assert.Equal(1, root.GetProperty("segments").GetProperty("needs-work").GetInt32());
        Assert.Equal(0, root.GetProperty("characters").GetProperty("inDoubt").GetInt64());
        Assert.Equal("2026-03-14T09:26:53+00:00", root.GetProperty("started").GetString());
        Assert.False(root.TryGetProperty("license", out _));
        Assert.Contains("خبر", Encoding.UTF8.GetString(ReportJson.Write(Some)), StringComparison.Ordinal);
    }

    [Fact]
    public void States_and_origins_each_add_up_to_the_total()
    {
        var counts = SegmentCounts.Of(SampleDocument.Pairs);
        Assert.Equal(counts.Total, counts.Origins.Values.Sum());
        Assert.Equal(counts.Total, counts.Untranslated + counts.Draft + counts.Machine + counts.NeedsWork
            + counts.Edited + counts.Approved + counts.Stale + counts.Failed);
    }

    [Fact]
    public void Flagged_are_pairs_with_a_warning_or_an_error_and_no_draft_for_being_one()
    {
        var pair = SampleDocument.Pair("پل بند ہے۔", "bridge closed", PairState.Draft);
        var info = new Flag("draft", FlagSeverity.Info, PairSide.Target, 0, 6, "This is a draft.");
        var counts = SegmentCounts.Of([pair with { Flags = [info] }, pair with { Flags = [info, info with { Code = "length", Severity = FlagSeverity.Warning }] }]);
        Assert.Equal((2, 1), (counts.Draft, counts.Flagged));
    }

    [Fact]
    public void The_remark_names_drafts_before_anything_else() =>
        Assert.StartsWith("The English of 1 of 10 sentences is a draft", SegmentCounts.Of(SampleDocument.Pairs).Remark(), StringComparison.Ordinal);

    [Fact]
    public void An_error_report_says_what_happened_and_what_to_do()
    {
        var report = new ErrorReport("a.txt", "Byte 3 of a.txt is not UTF-8.", "Save it as UTF-8.", SampleDocument.Created, 1, "0.1.0");
        Assert.Equal(report, ReportJson.ReadError(ReportJson.Write(report)));
    }

    [Fact]
    public void An_index_row_read_back_is_the_row_written()
    {
        var row = IndexRow.Of(Some, "shehr/خبر.txt");
        Assert.Equal(row, IndexRow.Parse(row.ToLine()));
        Assert.Equal(IndexRow.Header.Split('\t').Length, row.ToLine().Split('\t').Length);
        Assert.Null(IndexRow.Parse(IndexRow.Header));
    }
}
