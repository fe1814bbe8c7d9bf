namespace Translator.Translating.Embedded;

/// <summary>Reads rows of the lexicon's text format: <c>urdu TAB class TAB english TAB features</c>, <c>#</c> for remarks.</summary>
public static class LexiconReader
{
    private static readonly HashSet<string> NameKinds = ["place", "person", "org", "month", "day", "title", "lang", "time", "unit"];

    /// <summary>Reads one file.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="text">Its whole text.</param>
    /// <exception cref="FormatException">A row is not well-formed; the message names file, line and what is wrong.</exception>
    public static IEnumerable<LexiconEntry> Read(string name, string text)
    {
        var number = 0;
        foreach (var range in Lines(text))
        {
            number++;
            var line = text.AsSpan()[range].TrimEnd('\r');
            if (line.IsWhiteSpace() || line[0] == '#')
                continue;
            yield return Row(line, name, number);
        }
    }

    private static IEnumerable<Range> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            yield return start..end;
            start = end + 1;
        }
    }

    /// <summary>Reads one row.</summary>
    /// <exception cref="FormatException">The row is not well-formed.</exception>
    internal static LexiconEntry Row(ReadOnlySpan<char> line, string name, int number)
    {
        Span<Range> columns = stackalloc Range[5];
        var count = line.Split(columns, '\t');
        if (count is < 3 or > 4)
            throw Bad(name, number, $"has {count} columns instead of 3 or 4");
        var urdu = Spelling.Fold(line[columns[0]]);
        if (urdu.Length == 0)
            throw Bad(name, number, "has no Urdu");
        var english = line[columns[2]];
        if (english.IndexOfAnyExcept(" ;") < 0 || english[0] == '[')
            throw Bad(name, number, "has no English");
        var entry = new LexiconEntry
        {
            Urdu = urdu,
            Pos = Class(line[columns[1]]) ?? throw Bad(name, number, $"has the unknown class '{line[columns[1]]}'"),
            Column = english.ToString(),
            WordCount = 1 + urdu.AsSpan().Count(' '),
        };
        return count < 4 || line[columns[3]].IsWhiteSpace() ? entry : WithFeatures(entry, line[columns[3]].ToString(), name, number);
    }

    private static LexiconEntry WithFeatures(LexiconEntry entry, string features, string name, int number)
    {
        foreach (var feature in features.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = feature.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : feature[(equals + 1)..];
            entry = (equals < 0 ? feature : feature[..equals]) switch
            {
                "m" or "caus" or "pass" => entry,
                "f" => entry with { Feminine = true },
                "u" => entry with { Uncountable = true },
                "plur" => entry with { PluralOnly = true },
                "tr" => entry with { Transitive = true },
                "itr" => entry with { Transitive = false },
                "pl" => entry with { Plurals = [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => Spelling.Fold(p.Replace('_', ' ')))] },
                "epl" => entry with { EnglishPlural = value.Replace('_', ' ') },
                "obj" => entry with { ObjectMarker = Marker(value) },
                "subj" => entry with { SubjectMarker = Marker(value) },
                var kind when NameKinds.Contains(kind) => entry with { NameKind = kind },
                var marker when equals > 0 && marker[0] > '\u0600' =>
                    entry with { Frames = [.. entry.Frames, (Marker(marker), value.Replace('_', ' '))] },
                // A plural of several words goes on over the space.
                _ when equals < 0 && feature[0] > '\u0600' && entry.Plurals.Length > 0 =>
                    entry with { Plurals = [.. entry.Plurals[..^1], entry.Plurals[^1] + " " + Spelling.Fold(feature)] },
                _ => throw Bad(name, number, $"has the unknown feature '{feature}'"),
            };
        }

        return entry;
    }

    // The genitive agrees with what follows, so its three forms are one marker.
    private static string Marker(string postposition) =>
        Spelling.Fold(postposition.Replace('_', ' ')) is var folded && folded is "کی" or "کے" ? "کا" : folded;

    /// <summary>The senses of an English column, without their hints.</summary>
    public static string[] Senses(ReadOnlySpan<char> column)
    {
        var senses = new List<string>(3);
        foreach (var range in column.Split(';'))
        {
            var sense = column[range];
            var hint = sense.IndexOf('[');
            if (hint >= 0)
                sense = sense[..hint];
            sense = sense.Trim();
            if (sense.Length > 0)
                senses.Add(sense.ToString());
        }

        return [.. senses];
    }

    private static PartOfSpeech? Class(ReadOnlySpan<char> column) => column switch
    {
        "n" => PartOfSpeech.Noun,
        "pn" => PartOfSpeech.Name,
        "a" => PartOfSpeech.Adjective,
        "adv" => PartOfSpeech.Adverb,
        "v" => PartOfSpeech.Verb,
        "p" => PartOfSpeech.Postposition,
        "conj" => PartOfSpeech.Conjunction,
        "pron" => PartOfSpeech.Pronoun,
        "num" => PartOfSpeech.Numeral,
        "det" => PartOfSpeech.Determiner,
        "part" => PartOfSpeech.Particle,
        "int" => PartOfSpeech.Interjection,
        "x" => PartOfSpeech.Expression,
        _ => null,
    };

    private static FormatException Bad(string name, int line, string what) =>
        new($"Lexicon file {name}, line {line} {what}. Correct the row; the format stands at the head of the file.");
}
