using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Translator.Tests.Support;

namespace Translator.Tests.Reviewing;

public sealed class ReviewIndexTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_filtered_view_is_taken_once_as_places_and_its_rows_are_fetched_by_them()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var pairs = await host.PairsAsync(doc);
        await host.EditAsync(doc, pairs[1], new JsonObject { ["state"] = "approved" });

        var index = await host.ReadAsync($"/api/v1/docs/{doc}/segments/index?state=machine");
        var seqs = index["seqs"]!.AsArray().Select(s => (int)s!).ToList();
        Assert.Equal(Enumerable.Range(0, pairs.Count).Where(i => i != 1), seqs);
        Assert.Equal(pairs.Count - 1, (int)index["total"]!);
        var page = await host.ReadAsync($"/api/v1/docs/{doc}/segments?seqs=2,0,99999");
        Assert.Equal([2, 0], page["segments"]!.AsArray().Select(s => (int)s!["seq"]!));
        Assert.Equal(pairs.Count, (int)page["all"]!);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.SendAsync(HttpMethod.Get, $"/api/v1/docs/{doc}/segments?seqs=1,x", null)).Status);
    }

    [Fact]
    public async Task The_pages_files_travel_packed_where_the_browser_can_unpack_them_and_unchanged_ones_do_not_travel()
    {
        await using var host = await ReviewHost.StartAsync(_folder);

        using var packed = await AskAsync(host, "/assets/js/app.js", "gzip, br", null);
        using var plain = await AskAsync(host, "/assets/js/app.js", "identity", null);
        Assert.Equal(["br"], packed.Content.Headers.ContentEncoding);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.True(packed.Content.Headers.ContentLength < plain.Content.Headers.ContentLength / 2);
        Assert.NotEqual(packed.Headers.ETag, plain.Headers.ETag);
        using var again = await AskAsync(host, "/assets/js/app.js", "br", packed.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var font = await AskAsync(host, "/assets/NotoNastaliqUrdu-Regular.woff2", "br", null);
        Assert.Empty(font.Content.Headers.ContentEncoding);
    }

    private static async Task<HttpResponseMessage> AskAsync(ReviewHost host, string path, string encodings, EntityTagHeaderValue? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", encodings);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
