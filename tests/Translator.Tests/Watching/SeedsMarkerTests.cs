using Translator.Watching;

namespace Translator.Tests.Watching;

public sealed class SeedsMarkerTests : IDisposable
{
    private readonly SeedFolder _seeds = new();

    private string Marker => _seeds.Place(SeedsMarker.Name);

    public void Dispose() => _seeds.Dispose();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(10, 4)]
    public void A_folder_that_holds_most_of_what_is_known_is_marked_as_the_right_one(int known, int missing)
    {
        Assert.True(new SeedsMarker(_seeds.Root).Confirms(known, missing));
        Assert.True(File.Exists(Marker));
        Assert.Empty(_seeds.Scan().Found);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 10)]
    [InlineData(10, 5)]
    public void A_folder_without_its_marker_and_most_of_its_files_confirms_nothing(int known, int missing)
    {
        Assert.False(new SeedsMarker(_seeds.Root).Confirms(known, missing));
        Assert.False(File.Exists(Marker));
    }

    [Fact]
    public void In_a_marked_folder_everything_may_have_been_deleted()
    {
        File.WriteAllText(Marker, "");
        Assert.True(new SeedsMarker(_seeds.Root).Confirms(10, 10));
    }

    [Fact]
    public void A_folder_that_is_not_there_confirms_nothing() =>
        Assert.False(new SeedsMarker(_seeds.Place("away")).Confirms(0, 0));
}
