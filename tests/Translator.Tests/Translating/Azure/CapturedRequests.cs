using System.Net;
using System.Text;

namespace Translator.Tests.Translating.Azure;

/// <summary>Answers every request with the same body and keeps what was sent.</summary>
internal sealed class CapturedRequests(HttpStatusCode status, string body) : HttpMessageHandler
{
    public List<(HttpMethod Method, Uri Url, IReadOnlyDictionary<string, string> Headers, string Body)> All { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(header => header.Key, header => string.Join(' ', header.Value), StringComparer.OrdinalIgnoreCase);
        All.Add((request.Method, request.RequestUri!, headers, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        response.Headers.Add("X-RequestId", "TRAN.TEST");
        response.Headers.ETag = new System.Net.Http.Headers.EntityTagHeaderValue("\"v1\"");
        return response;
    }
}
