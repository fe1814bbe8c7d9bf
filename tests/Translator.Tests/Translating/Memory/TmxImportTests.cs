using System.Text;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Tests.Support;
using Translator.Translating.Memory;

namespace Translator.Tests.Translating.Memory;

public sealed class TmxImportTests : IDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly LedgerDatabase _ledger;
    private readonly MemoryTable _memory;

    public TmxImportTests()
    {
        _ledger = LedgerDatabase.Open(_folder.Ledger);
        _memory = new MemoryTable(_ledger, TimeProvider.System);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Languages_are_found_in_any_order_and_case_and_persons_are_kept()
    {
        var counts = Import(
            """
            <tu tuid="a1" creationid="سلمیٰ"><tuv xml:lang="EN-us" changeid="Nadia"><seg>The road is closed.</seg></tuv><tuv xml:lang="UR"><seg>سڑک بند ہے۔</seg></tuv></tu>
            <tu><tuv lang="ur-PK"><seg>دکان کھلی ہے۔</seg></tuv><tuv lang="de"><seg>Offen.</seg></tuv><tuv lang="en"><seg>The shop is open.</seg></tuv></tu>
            """, reviewer: "Ali");

        Assert.Equal(new TmxImportCounts(2, 2, 0, 0), counts);
        var road = Assert.Single(Found("سڑک بند ہے۔"));
        Assert.Equal(("The road is closed.", "Nadia", "tmx:old.tmx#a1"), (road.English, road.Reviewer, road.Source));
        var shop = Assert.Single(Found("دکان کھلی ہے۔"));
        Assert.Equal(("The shop is open.", "Ali", "tmx:old.tmx#2"), (shop.English, shop.Reviewer, shop.Source));
    }

    [Fact]
    public void What_no_person_approved_or_is_incomplete_is_passed_over_and_counted()
    {
        var counts = Import(
            """
            <tu><prop type="x-state">machine</prop><tuv xml:lang="ur"><seg>ایک</seg></tuv><tuv xml:lang="en"><seg>One</seg></tuv></tu>
            <tu><prop type="x-origin">mt</prop><tuv xml:lang="ur"><seg>دو</seg></tuv><tuv xml:lang="en"><seg>Two</seg></tuv></tu>
            <tu><prop type="x-state">approved</prop><prop type="x-origin">mt</prop><tuv xml:lang="ur"><seg>تین</seg></tuv><tuv xml:lang="en"><seg>Three</seg></tuv></tu>
            <tu><tuv xml:lang="ur"><seg>چار</seg></tuv></tu>
            <tu><tuv xml:lang="ur"><seg>پانچ</seg></tuv><tuv xml:lang="en"><seg> </seg></tuv></tu>
            """);

        Assert.Equal(new TmxImportCounts(5, 1, 2, 2), counts);
        Assert.Equal("Three", Assert.Single(Found("تین")).English);
    }

    [Fact]
    public void Codes_inside_a_segment_are_left_out_and_marked_text_is_kept()
    {
        Import("""<tu><tuv xml:lang="ur"><seg>پانی <bpt i="1">&lt;b&gt;</bpt>گرم<ept i="1">&lt;/b&gt;</ept> ہے۔<ph/></seg></tuv><tuv xml:lang="en"><seg>The <hi>water</hi> is hot &amp; good.</seg></tuv></tu>""");

        Assert.Equal("The water is hot & good.", Assert.Single(Found("پانی گرم ہے۔")).English);
    }

    [Fact]
    public void The_same_file_again_changes_nothing_and_repeated_ids_lose_nothing()
    {
        const string Units =
            """
            <tu tuid="x"><tuv xml:lang="ur"><seg>ہاں</seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>
            <tu tuid="x"><tuv xml:lang="ur"><seg>ہاں</seg></tuv><tuv xml:lang="en"><seg>Yes, indeed</seg></tuv></tu>
            """;
        Import(Units);
        Import(Units);

        Assert.Equal(2, _memory.Count());
        Assert.Equal(["Yes", "Yes, indeed"], Found("ہاں").Select(r => r.English).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_type_is_not_followed_and_its_entities_are_not_expanded()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(
            """<!DOCTYPE tmx SYSTEM "http://192.0.2.1/tmx14.dtd"><tmx version="1.4"><body><tu><tuv xml:lang="ur"><seg>نہیں</seg></tuv><tuv xml:lang="en"><seg>No</seg></tuv></tu></body></tmx>"""));
        Assert.Equal(1, new TmxImport(_memory).Run(file, "dtd.tmx", null, TestContext.Current.CancellationToken).Taken);

        using var bomb = new MemoryStream(Encoding.UTF8.GetBytes(
            """<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><tmx><body><tu><tuv xml:lang="ur"><seg>&b;</seg></tuv></tu></body></tmx>"""));
        Assert.Throws<FormatException>(() => new TmxImport(_memory).Run(bomb, "bomb.tmx", null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("<html><body/></html>")]
    [InlineData("<tmx><body><tu>")]
    [InlineData("neither")]
    public void What_is_no_TMX_is_refused_with_its_reason(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.NotEmpty(Assert.Throws<FormatException>(() => new TmxImport(_memory).Run(file, "x.tmx", null, TestContext.Current.CancellationToken)).Message);
    }

    [Fact]
    public void Nearly_the_same_sentence_is_suggested_and_the_memory_s_growth_is_noticed()
    {
        var near = new NearMatches(_memory);
        Import("""<tu><tuv xml:lang="ur"><seg>کل صبح دس بجے دفتر کھلے گا۔</seg></tuv><tuv xml:lang="en"><seg>The office opens tomorrow at ten.</seg></tuv></tu>""");
        var (row, similarity) = Assert.Single(near.Find(UrduKey.Of("کل صبح نو بجے دفتر کھلے گا۔")));
        Assert.Equal("The office opens tomorrow at ten.", row.English);
        Assert.Equal(6 / 7.0, similarity, 6);

        Import("""<tu tuid="later"><tuv xml:lang="ur"><seg>کل شام نو بجے دفتر کھلے گا۔</seg></tuv><tuv xml:lang="en"><seg>Tomorrow evening.</seg></tuv></tu>""");
        Assert.Equal(2, near.Find(UrduKey.Of("کل صبح نو بجے دفتر کھلے گا۔")).Count);
    }

    private IReadOnlyList<MemoryRow> Found(string urdu) => _memory.Find([UrduKey.Of(urdu)])[UrduKey.Of(urdu)];

    private TmxImportCounts Import(string units, string? reviewer = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes($"""<tmx version="1.4"><header srclang="ur"/><body>{units}</body></tmx>"""));
        return new TmxImport(_memory).Run(file, "old.tmx", reviewer, TestContext.Current.CancellationToken);
    }
}
