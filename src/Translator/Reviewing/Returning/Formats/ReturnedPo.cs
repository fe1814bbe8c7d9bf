using System.Globalization;
using Translator.Reading;
using Translator.Reading.CharacterSets;
using Translator.Reading.Formats;
using Translator.Watching;

namespace Translator.Reviewing.Returning.Formats;

/// <summary>PO after a catalogue editor has been at it: a message that is no longer fuzzy is one that somebody approved.</summary>
internal sealed class ReturnedPo : IReturnedFormat
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Endings { get; } = [".po"];

    /// <inheritdoc/>
    public ReturnedFile Read(SeedFile file, ReadingInstructions instructions)
    {
        var text = CharacterSet.Decode(file.Bytes.Span, null).Text.TrimStart('\uFEFF');
        var rows = new List<ReturnedRow>();
        var header = "";
        foreach (var message in PoMessage.ReadAll(text))
        {
            var english = message.Translations.Count > 0 ? message.Translations[0] : "";
            if (message.Id.Length == 0 && message.Context.Length == 0)
            {
                header = english;
                continue;
            }

            var known = message.Extracted.Split(' ').Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
                .GroupBy(part => part[0], part => part[1]).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            var written = known.GetValueOrDefault("state");
            rows.Add(new ReturnedRow(message.Line, message.Context)
            {
                Rev = int.TryParse(known.GetValueOrDefault("rev"), NumberStyles.None, CultureInfo.InvariantCulture, out var rev) ? rev : null,
                Urdu = message.Id,
                English = english,
                State = english.Length == 0 ? null
                    : !message.IsFuzzy && written != "approved" ? "approved"
                    : message.IsFuzzy && written == "approved" ? "edited"
                    : null,
            });
        }

        return new ReturnedFile("po", rows) { Document = Header(header, "Project-Id-Version"), Reviewer = Person(Header(header, "Last-Translator")) };
    }

    private static string? Header(string header, string name) =>
        header.Split('\n').FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) is { } line ? line[(name.Length + 1)..].Trim() : null;

    /// <summary>The name before the address; null for the words that tools write where nobody is named.</summary>
    private static string? Person(string? translator) =>
        translator?.Split('<')[0].Trim() is { Length: > 0 } name && name != "FULL NAME" && !name.Equals("Automatically generated", StringComparison.OrdinalIgnoreCase) ? name : null;
}
