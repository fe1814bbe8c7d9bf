using System.Text;

namespace Translator.Reading.Formats;

/// <summary>One message of a gettext catalogue.</summary>
internal sealed class PoMessage
{
    private readonly StringBuilder _context = new();
    private readonly StringBuilder _id = new();
    private readonly StringBuilder _plural = new();
    private readonly List<StringBuilder> _translations = [];

    /// <summary>Line of its first keyword, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>True when a tool guessed the translation.</summary>
    public bool IsFuzzy { get; private set; }

    /// <summary>What a program said of it, in lines that begin with <c>#.</c>.</summary>
    public string Extracted { get; private set; } = "";

    public string Context => _context.ToString();

    public string Id => _id.ToString();

    public string Plural => _plural.ToString();

    /// <summary>The translation, or one for each plural form.</summary>
    public IReadOnlyList<string> Translations => [.. _translations.Select(translation => translation.ToString())];

    /// <summary>All messages of a catalogue but those it keeps as obsolete.</summary>
    /// <exception cref="ReadingException">A line is neither comment, keyword nor string.</exception>
    public static IEnumerable<PoMessage> ReadAll(string catalogue)
    {
        var message = new PoMessage();
        StringBuilder? target = null;
        var number = 0;
        using var lines = new StringReader(catalogue);
        while (lines.ReadLine() is { } raw)
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                var begins = line.Length == 0 || message._translations.Count > 0;
                if (begins && message.Line > 0)
                {
                    yield return message;
                    message = new PoMessage();
                    target = null;
                }

                if (line.StartsWith("#. ", StringComparison.Ordinal))
                    message.Extracted += message.Extracted.Length > 0 ? "\n" + line[3..] : line[3..];
                message.IsFuzzy |= line.StartsWith("#,", StringComparison.Ordinal) && line.Contains("fuzzy", StringComparison.Ordinal);
                continue;
            }

            if (line[0] != '"')
            {
                var keyword = line.Split([' ', '\t', '"'], 2)[0];
                if (keyword is "msgctxt" or "msgid" && message._translations.Count > 0)
                {
                    yield return message;
                    message = new PoMessage();
                }

                target = message.Target(keyword) ?? throw Broken(number, "begins with no keyword of a catalogue");
                if (message.Line == 0)
                    message.Line = number;
                line = line[keyword.Length..].TrimStart();
            }

            Unquote(line, target ?? throw Broken(number, "is a string that belongs to nothing"), number);
        }

        if (message.Line > 0)
            yield return message;
    }

    private StringBuilder? Target(string keyword)
    {
        switch (keyword)
        {
            case "msgctxt":
                return _context;
            case "msgid":
                return _id;
            case "msgid_plural":
                return _plural;
        }

        if (!keyword.StartsWith("msgstr", StringComparison.Ordinal))
            return null;
        _translations.Add(new StringBuilder());
        return _translations[^1];
    }

    private static void Unquote(string line, StringBuilder target, int number)
    {
        if (line.Length < 2 || line[0] != '"' || line[^1] != '"')
            throw Broken(number, "has a string without its quotes");
        for (var i = 1; i < line.Length - 1; i++)
        {
            if (line[i] != '\\' || i + 1 >= line.Length - 1)
            {
                target.Append(line[i]);
                continue;
            }

            i++;
            target.Append(line[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
        }
    }

    private static ReadingException Broken(int line, string what) =>
        new($"Line {line} of the catalogue {what}.", "Correct that line; msgfmt --check shows what gettext thinks of the file.");
}
