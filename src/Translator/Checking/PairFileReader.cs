using System.Text;
using System.Text.Json;
using Translator.Segmenting;
using Translator.Translating;

namespace Translator.Checking;

/// <summary>
/// Reads pairs that people have already: a TSV with a header that names the columns <c>ur</c> and <c>en</c>, or JSON
/// lines with those fields, either at the top or in <c>translation</c>. An <c>id</c> is taken where there is one, else
/// the line's number.
/// </summary>
public static class PairFileReader
{
    /// <summary>Reads a file line by line; it may be enumerated again.</summary>
    /// <exception cref="InvalidDataException">The file is no such list of pairs; the message names the line and what to do.</exception>
    public static IEnumerable<SegmentPair> Read(string path)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var first = ReadLine(reader, path, 1);
        if (first is null)
            yield break;
        var isJson = first.AsSpan().TrimStart().StartsWith("{");
        var columns = isJson ? default : Columns.Of(first, path);
        var (line, number) = isJson ? (first, 1) : (ReadLine(reader, path, 2), 2);
        for (; line is not null; line = ReadLine(reader, path, ++number))
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return isJson ? FromJson(line, path, number) : columns.Pair(line, path, number);
        }
    }

    private static string? ReadLine(StreamReader reader, string path, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"{path}, at or after line {number}: the file is not UTF-8. Save it as UTF-8 and check it again.");
        }
    }

    private static SegmentPair FromJson(string line, string path, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var texts = root.TryGetProperty("translation", out var translation) && translation.ValueKind == JsonValueKind.Object ? translation : root;
            if (!texts.TryGetProperty("ur", out var urdu) || !texts.TryGetProperty("en", out var english))
                throw new InvalidDataException($"{path}, line {number}: it has no fields “ur” and “en”, neither at the top nor in “translation”.");
            var id = root.TryGetProperty("id", out var given) ? given.ToString() : $"{number}";
            return Pair(id, number, urdu.GetString() ?? "", english.GetString());
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}, line {number}: it is no JSON object with texts in “ur” and “en”. {failure.Message}", failure);
        }
    }

    private static SegmentPair Pair(string id, int number, string urdu, string? english) => new(
        new Segment(id, number, 1, 0, urdu.Length, SegmentKind.Sentence, urdu, UrduKey.Of(urdu)),
        new Translation(english, string.IsNullOrEmpty(english) ? PairState.Untranslated : PairState.Machine, TranslationOrigin.None, ""),
        []);

    private readonly record struct Columns(int Id, int Urdu, int English)
    {
        public static Columns Of(string header, string path)
        {
            var names = header.TrimEnd('\r').Split('\t');
            var columns = new Columns(Array.IndexOf(names, "id"), Array.IndexOf(names, "ur"), Array.IndexOf(names, "en"));
            return columns.Urdu >= 0 && columns.English >= 0
                ? columns
                : throw new InvalidDataException($"{path}, line 1: a TSV needs a header with the columns “ur” and “en”; this one has {string.Join(", ", names)}.");
        }

        public SegmentPair Pair(string line, string path, int number)
        {
            var cells = line.Split('\t');
            if (cells.Length <= Math.Max(Urdu, English))
                throw new InvalidDataException($"{path}, line {number}: it has {Counted.Of(cells.Length, "column")}, the header names more. Is there a line end inside a text?");
            return PairFileReader.Pair(Id >= 0 && Id < cells.Length ? cells[Id] : $"{number}", number, cells[Urdu], cells[English]);
        }
    }
}
