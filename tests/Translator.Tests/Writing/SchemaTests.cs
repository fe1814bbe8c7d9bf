using System.Text;
using System.Text.Json;
using Translator.Tests.Writing.Corpora;
using Translator.Translating;
using Translator.Writing;
using Translator.Writing.Corpora;
using Translator.Writing.Formats;

namespace Translator.Tests.Writing;

public class SchemaTests
{
    [Fact]
    public void Every_line_of_pairs_has_the_fields_that_the_schema_knows()
    {
        using var schema = Schema("pair.schema.json");
        var lines = SampleDocument.WriteText(new JsonlFormat(), SampleDocument.Of(SampleDocument.Pairs));
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            Conforms(schema.RootElement, schema.RootElement, json.RootElement, "$");
        }
    }

    [Fact]
    public void A_receipt_has_the_fields_that_the_schema_knows()
    {
        using var schema = Schema("receipt.schema.json");
        var receipt = new Receipt
        {
            Source = "a.txt",
            Sha256 = new string('0', 64),
            State = "paused:budget",
            Engine = "embedded/1",
            Segments = SegmentCounts.Of(SampleDocument.Pairs),
            Characters = new CharacterCounts(1, 1, 0, 0, 0),
            Cost = new Cost(0.5m, "EUR"),
            Files = [new ReceiptFile("a.ur-en.tsv", new string('f', 64), 10)],
            Warnings = ["The file was decoded as Windows-1256."],
            License = "CC0 1.0",
            RequestedBy = "desk",
            Started = SampleDocument.Created,
            Finished = SampleDocument.Created,
        };
        using var json = JsonDocument.Parse(ReportJson.Write(receipt));
        Conforms(schema.RootElement, schema.RootElement, json.RootElement, "$");
    }

    [Fact]
    public void A_corpus_manifest_has_the_fields_that_the_schema_knows()
    {
        using var schema = Schema("corpus.schema.json");
        using var ledger = new LedgerOfDocuments();
        ledger.Put("a.txt", LedgerOfDocuments.Unlike(1), LedgerOfDocuments.Unlike(2, PairState.Machine)).Write(new CorpusSelection { Collections = [""], Since = new DateOnly(2026, 1, 1) });
        using var json = JsonDocument.Parse(ledger.File("corpus.json"));
        Conforms(schema.RootElement, schema.RootElement, json.RootElement, "$");
    }

    // As much of JSON Schema as our schemas use.
    private static void Conforms(JsonElement root, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        }

        if (schema.TryGetProperty("enum", out var choices))
            Assert.True(choices.EnumerateArray().Any(choice => choice.GetString() == value.GetString()), $"{at}: {value}");
        if (schema.TryGetProperty("type", out var type))
            Assert.True(Types(type).Contains(TypeOf(value)), $"{at} is {TypeOf(value)}");
        if (schema.TryGetProperty("pattern", out var pattern))
            Assert.Matches(pattern.GetString()!, value.GetString()!);
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
                Conforms(root, items, item, at + "[]");
        }

        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in value.EnumerateObject())
                Conforms(root, additional, field.Value, $"{at}.{field.Name}");
        }

        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var name in schema.GetProperty("required").EnumerateArray())
                Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{at}.{name} is missing");
            foreach (var field in value.EnumerateObject())
            {
                Assert.True(properties.TryGetProperty(field.Name, out var property), $"{at}.{field.Name} is unknown");
                Conforms(root, property, field.Value, $"{at}.{field.Name}");
            }
        }
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().SelectMany(Types)
        : type.GetString() == "number" ? ["number", "integer"] : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out _) && !value.GetRawText().Contains('.', StringComparison.Ordinal) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static JsonDocument Schema(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Translator.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return JsonDocument.Parse(Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder.FullName, "schemas", name))));
    }
}
