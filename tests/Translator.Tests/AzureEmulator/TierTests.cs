using AzureEmulator;
using Microsoft.Extensions.Time.Testing;

namespace Translator.Tests.AzureEmulator;

public class TierTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("F0", 33_333)]
    [InlineData("s1", 666_666)]
    [InlineData("S3", 2_000_000)]
    [InlineData("S4", 3_333_333)]
    [InlineData("5000", 5_000)]
    public void A_tier_is_known_by_its_name(string name, long perMinute) =>
        Assert.Equal(perMinute, Tier.Parse(name).CharactersPerMinute);

    [Fact]
    public async Task The_window_slides_with_the_clock()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Tier = new Tier("test", 100) }, time, Stop);
        using var client = new EmulatorClient(azure);

        Assert.Equal(200, (await client.Post2026Async(new string('a', 60))).Status);
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(200, (await client.Post2026Async(new string('b', 40))).Status);
        time.Advance(TimeSpan.FromSeconds(10));

        var refused = await client.Post2026Async("c");
        Assert.Equal("429001", refused.Code);
        Assert.Equal("30", refused.Headers["Retry-After"]);
        Assert.Equal("50", (await client.Post2026Async(new string('c', 61))).Headers["Retry-After"]);

        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(200, (await client.Post2026Async(new string('c', 60))).Status);
        Assert.Equal(160, azure.Billing.Characters);
    }

    [Fact]
    public async Task A_request_larger_than_the_window_is_refused_for_ever()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Tier = Tier.F0 }, time, Stop);
        using var client = new EmulatorClient(azure);

        for (var minute = 0; minute < 3; minute++)
        {
            Assert.Equal("429001", (await client.Post2026Async(new string('a', 33_334))).Code);
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(200, (await client.Post2026Async(new string('a', 33_333))).Status);
    }

    [Fact]
    public async Task A_refused_request_takes_nothing_from_the_window()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Tier = new Tier("test", 100), Poison = ["bad"] }, time, Stop);
        using var client = new EmulatorClient(azure);

        Assert.Equal("400000", (await client.Post2026Async("bad" + new string('a', 97))).Code);
        Assert.Equal(200, (await client.Post2026Async(new string('a', 100))).Status);
    }

    [Theory]
    [InlineData(RetryAfterForm.Seconds, "60")]
    [InlineData(RetryAfterForm.Date, "Mon, 23 Nov 2026 12:01:00 GMT")]
    [InlineData(RetryAfterForm.Off, null)]
    public async Task The_wait_is_named_as_the_server_is_told_to(RetryAfterForm form, string? expected)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Tier = new Tier("test", 10), RetryAfter = form }, time, Stop);
        using var client = new EmulatorClient(azure);

        var refused = await client.Post2026Async(new string('a', 11));

        Assert.Equal(expected, refused.Headers.GetValueOrDefault("Retry-After"));
    }

    [Fact]
    public async Task A_free_month_ends_with_its_quota_and_the_next_begins_with_a_new_one()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Tier = new Tier("test", 1_000, 100) }, time, Stop);
        using var client = new EmulatorClient(azure);

        Assert.Equal(200, (await client.Post2026Async(new string('a', 100))).Status);
        Assert.Equal("403001", (await client.Post2026Async("a")).Code);
        time.Advance(TimeSpan.FromDays(7));
        Assert.Equal("403001", (await client.Post2026Async("a")).Code);
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(200, (await client.Post2026Async("a")).Status);
    }

    [Fact]
    public async Task Many_requests_at_once_never_take_more_than_the_window_holds()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Tier = new Tier("test", 1_000) }, time, Stop);
        using var client = new EmulatorClient(azure);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => client.Post2026Async(new string('a', 100))));

        Assert.Equal(1_000, azure.Billing.Characters);
        Assert.Equal(30, azure.Requests.All.Count(request => request.Code == 429001));
    }

    [Fact]
    public async Task A_token_for_the_key_is_good_for_ten_minutes()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(time: time, cancellationToken: Stop);
        using var client = new EmulatorClient(azure);
        var token = (await client.PostAsync("/sts/v1.0/issueToken", "", client.Key)).Body;

        Task<EmulatorClient.Answer> Post(string bearer) =>
            client.PostAsync("/translate?api-version=2026-06-06", EmulatorClient.Body2026("a"), ("Authorization", "Bearer " + bearer));

        Assert.Equal(401, (await client.PostAsync("/sts/v1.0/issueToken", "")).Status);
        Assert.Equal(200, (await Post(token)).Status);
        Assert.Equal(401, (await Post(token + "0")).Status);
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(401, (await Post(token)).Status);
    }
}
