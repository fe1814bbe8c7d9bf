using System.Text;
using Translator.Segmenting;

namespace Translator.Translating.Glossaries;

/// <summary>Reads the glossary's files: one term a line, Urdu, English and a note with tabs between them. A line that cannot be used is told, not guessed.</summary>
public static class GlossaryReader
{
    /// <summary>Reads every <c>*.tsv</c> of a folder, in the order of their names.</summary>
    /// <param name="folder">The folder; when it is missing there are no terms.</param>
    /// <returns>The terms, and for each line that is left out <c>file:line: reason</c>.</returns>
    public static (IReadOnlyList<GlossaryEntry> Entries, IReadOnlyList<string> Faults) Read(string folder)
    {
        var (entries, faults) = (new List<GlossaryEntry>(), new List<string>());
        if (!Directory.Exists(folder))
            return (entries, faults);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            try
            {
                var lines = File.ReadAllLines(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
                for (var i = 0; i < lines.Length; i++)
                    Read(lines[i], $"{Path.GetFileName(path)}:{i + 1}", entries, faults, places);
            }
            catch (DecoderFallbackException)
            {
                faults.Add($"{Path.GetFileName(path)}: it is not UTF-8, so none of its lines is used. Save it as UTF-8.");
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                faults.Add($"{Path.GetFileName(path)}: it cannot be read: {error.Message}");
            }
        }

        return (entries, faults);
    }

    private static void Read(string line, string place, List<GlossaryEntry> entries, List<string> faults, Dictionary<string, string> places)
    {
        if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            return;
        var fields = line.Split('\t');
        // A table's own heading is no term.
        if (places.Count == 0 && fields[0].Trim().ToLowerInvariant() is "ur" or "urdu" or "source")
            return;
        var (urdu, english) = (fields[0].Trim(), fields.Length > 1 ? fields[1].Trim() : "");
        var reason = fields switch
        {
            { Length: < 2 } => "there is no tab between the Urdu and its English",
            { Length: > 3 } => $"it has {fields.Length} columns; write Urdu, English and at most a note",
            _ when urdu.Length == 0 => "the Urdu is empty",
            _ when english.Split('|').All(string.IsNullOrWhiteSpace) => "the English is empty",
            _ when !SourceScript.NeedsTranslation(urdu) => "the first column holds no Urdu; are the columns the wrong way round?",
            _ when places.TryGetValue(UrduKey.Of(urdu), out var before) => $"the term stands already in {before}; write several allowed forms as one|another",
            _ => null,
        };
        if (reason is not null)
        {
            faults.Add($"{place}: {reason}.");
            return;
        }

        places[UrduKey.Of(urdu)] = place;
        entries.Add(new GlossaryEntry(urdu, english, fields.Length > 2 ? fields[2].Trim() : ""));
    }
}
