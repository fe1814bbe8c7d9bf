using Microsoft.Extensions.Options;
using Translator.Translating;

namespace Translator.Tests;

public sealed class DocumentPlacesTests : IDisposable
{
    private readonly DocumentPlaces _places = new(Options.Create(new TranslatingOptions { Documents = 1 }));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _places.Dispose();

    [Fact]
    public async Task The_next_document_is_begun_while_the_one_before_is_written()
    {
        using var first = await _places.TakeAsync(Stop);
        var second = _places.TakeAsync(Stop);
        Assert.False(second.IsCompleted);

        first.GiveUp();

        using var place = await second;
        Assert.Equal(2, _places.MostBegun);
    }

    [Fact]
    public async Task A_place_is_given_up_once_however_often_it_is_said()
    {
        var first = await _places.TakeAsync(Stop);
        first.GiveUp();
        first.Dispose();
        first.GiveUp();

        using var second = await _places.TakeAsync(Stop);
        Assert.False(_places.TakeAsync(Stop).IsCompleted);
    }
}
