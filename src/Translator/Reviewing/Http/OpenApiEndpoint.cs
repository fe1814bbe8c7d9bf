using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Translator.Reviewing.Http.Bodies;
using Translator.Writing;

namespace Translator.Reviewing.Http;

/// <summary>The description of the interface, made from the table of addresses and the types of their bodies when it is first asked for.</summary>
internal sealed partial class OpenApiEndpoint(IEnumerable<IReviewEndpoints> parts) : IReviewEndpoints
{
    private readonly Lazy<byte[]> _document = new(() => JsonSerializer.SerializeToUtf8Bytes(Describe([.. parts.SelectMany(p => p.All())])));

    /// <inheritdoc/>
    public IEnumerable<ReviewEndpoint> All() => [new("GET", "/api/v1/openapi.json", "This description.", AnswerAsync) { GivesMedia = "application/json" }];

    private async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.Body.WriteAsync(_document.Value, context.RequestAborted);
    }

    private static JsonObject Describe(IReadOnlyList<ReviewEndpoint> endpoints)
    {
        var paths = new JsonObject();
        foreach (var group in endpoints.Where(e => e.Pattern.StartsWith("/api/", StringComparison.Ordinal)).GroupBy(e => e.Pattern))
            paths[group.Key] = new JsonObject([.. group.Select(e => KeyValuePair.Create(e.Method.ToLowerInvariant(), (JsonNode?)Operation(e)))]);
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Translator: review", ["version"] = ProductVersion.Current },
            ["security"] = new JsonArray(new JsonObject { ["session"] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject { ["session"] = new JsonObject { ["type"] = "apiKey", ["in"] = "cookie", ["name"] = ReviewGuard.Cookie } },
                ["schemas"] = new JsonObject { ["Problem"] = Schema(typeof(ProblemBody)) },
            },
        };
    }

    private static JsonObject Operation(ReviewEndpoint endpoint)
    {
        var parameters = new JsonArray();
        foreach (Match part in Parts().Matches(endpoint.Pattern))
            parameters.Add((JsonNode)Parameter("path", part.Groups[1].Value, required: true));
        foreach (var name in endpoint.Query)
            parameters.Add((JsonNode)Parameter("query", name, required: false));
        if (endpoint.Conditional)
            parameters.Add((JsonNode)Parameter("header", "If-Match", required: true));
        if (endpoint.Method != "GET")
        {
            parameters.Add((JsonNode)Parameter("header", "X-Translator", required: true));
            parameters.Add((JsonNode)Parameter("header", "X-Reviewer", required: true));
        }

        var answer = new JsonObject { ["description"] = "Done." };
        if (endpoint.Gives is not null)
            answer["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Schema(endpoint.Gives) } };
        else if (endpoint.GivesMedia is not null)
            answer["content"] = new JsonObject { [endpoint.GivesMedia] = new JsonObject() };
        var operation = new JsonObject
        {
            ["summary"] = endpoint.Summary,
            ["parameters"] = parameters,
            ["responses"] = new JsonObject
            {
                [endpoint.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = answer,
                ["default"] = new JsonObject
                {
                    ["description"] = "What went wrong and what to do next.",
                    ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } } },
                },
            },
        };
        if (endpoint.Takes is not null)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Schema(endpoint.Takes) } } };
        return operation;
    }

    private static JsonObject Parameter(string place, string name, bool required) =>
        new() { ["in"] = place, ["name"] = name, ["required"] = required, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonNode Schema(Type type) => ReviewJson.Readable.GetTypeInfo(type)!.GetJsonSchemaAsNode();

    [GeneratedRegex(@"\{\**(\w+)\}")]
    private static partial Regex Parts();
}
