using System.Collections.Frozen;
using System.Reflection;

namespace Translator.Translating.Embedded;

/// <summary>All entries of the embedded dictionary, ready for look-up by word, by stem and by longest match.</summary>
public sealed class Lexicon
{
    private const string Folder = "Translator.Translating.Embedded.";
    private static readonly LexiconEntry[] None = [];

    private readonly Dictionary<string, LexiconEntry[]> _entries = new(20_000, StringComparer.Ordinal);
    private readonly Dictionary<string, LexiconEntry[]> _plurals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LexiconEntry> _verbs = new(2_000, StringComparer.Ordinal);
    private readonly Dictionary<string, LexiconEntry> _compounds = new(4_000, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(4_000, StringComparer.Ordinal);
    private readonly HashSet<(string First, string Second)> _openings = [];
    private readonly Dictionary<string, int> _longestCompound = new(4_000, StringComparer.Ordinal);
    private readonly FrozenDictionary<string, PronounForm> _pronouns;

    /// <summary>Builds a lexicon of the given entries; of two rows for one word and class the first leads and the other adds senses.</summary>
    public Lexicon(IEnumerable<LexiconEntry> entries, IEnumerable<PronounForm> pronouns)
    {
        foreach (var entry in entries)
            Add(entry);
        _pronouns = pronouns.ToFrozenDictionary(p => p.Urdu, StringComparer.Ordinal);
    }

    /// <summary>Number of entries, all classes together.</summary>
    public int Count { get; private set; }

    /// <summary>The dictionary inside this executable.</summary>
    /// <exception cref="FormatException">A row is not well-formed: a defect of the build, named by file and line.</exception>
    public static Lexicon Load() => new(Rows(), PronounRows());

    /// <summary>Text of every lexicon file in the executable, by file name; the closed classes come first.</summary>
    public static IEnumerable<(string Name, string Text)> Files()
    {
        var assembly = typeof(Lexicon).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder + "Lexicon.", StringComparison.Ordinal))
            .OrderBy(n => n.EndsWith(".function.tsv", StringComparison.Ordinal) ? 0 : n.EndsWith(".supplement.tsv", StringComparison.Ordinal) ? 1 : 2)
            .ThenBy(n => n, StringComparer.Ordinal)
            .Select(n => (n[(Folder.Length + "Lexicon.".Length)..], ReadText(assembly, n)));
    }

    /// <summary>Text of one grammar file in the executable.</summary>
    internal static string Grammar(string name) => ReadText(typeof(Lexicon).Assembly, Folder + "Grammar." + name);

    /// <summary>Bytes of one grammar file in the executable.</summary>
    internal static Stream GrammarStream(string name) =>
        typeof(Lexicon).Assembly.GetManifestResourceStream(Folder + "Grammar." + name)
        ?? throw new InvalidOperationException($"The executable lacks its resource {name}: build it again.");

    /// <summary>Every English sense.</summary>
    public IEnumerable<string> Senses =>
        _entries.Values.SelectMany(e => e).Concat(_verbs.Values).SelectMany(e => e.Senses);

    /// <summary>Entries whose citation form is exactly this; verbs are not among them.</summary>
    public LexiconEntry[] Exact(string form) => _entries.TryGetValue(form, out var found) ? found : None;

    /// <summary>Entries that name this form as an irregular plural.</summary>
    public LexiconEntry[] ByPlural(string form) => _plurals.TryGetValue(form, out var found) ? found : None;

    /// <summary>The simple verb with this stem, or null.</summary>
    public LexiconEntry? Verb(string root) => _verbs.GetValueOrDefault(root);

    /// <summary>The compound of these nominal words with the light verb of this stem, or null.</summary>
    public LexiconEntry? Compound(string nominal, string root) =>
        _compounds.GetValueOrDefault(string.Concat(nominal, "|", root));

    /// <summary>Most words of an entry that begins with this word; 0 when none does.</summary>
    public int LongestFrom(string word) => _longest.GetValueOrDefault(word);

    /// <summary>True when an entry of three words or more begins with these two.</summary>
    public bool Opens(string first, string second) => _openings.Contains((first, second));

    /// <summary>Most nominal words of a compound that ends in this word; 0 when none does.</summary>
    public int LongestCompoundTo(string word) => _longestCompound.GetValueOrDefault(word);

    /// <summary>The pronoun form, or null.</summary>
    public PronounForm? Pronoun(string word) => _pronouns.GetValueOrDefault(word);

    private void Add(LexiconEntry entry)
    {
        Count++;
        if (entry.Pos == PartOfSpeech.Verb)
        {
            AddVerb(entry);
            return;
        }

        Put(_entries, entry.Urdu, entry);
        foreach (var plural in entry.Plurals)
            Put(_plurals, plural, entry);
        if (entry.WordCount > 1)
            Open(entry.Urdu, entry.WordCount);
        foreach (var plural in entry.Plurals)
        {
            if (plural.Contains(' ', StringComparison.Ordinal))
                Open(plural, 1 + plural.AsSpan().Count(' '));
        }
    }

    private void AddVerb(LexiconEntry entry)
    {
        var space = entry.Urdu.LastIndexOf(' ');
        var verb = entry.Urdu[(space + 1)..];
        var root = VerbParadigm.Root(verb.EndsWith("نا", StringComparison.Ordinal) || verb.EndsWith("نی", StringComparison.Ordinal) ? verb[..^2] : verb);
        if (space < 0)
        {
            _verbs.TryAdd(root, entry);
            return;
        }

        var nominal = entry.Urdu[..space];
        // A compound given with its vector is the same compound without it.
        if ((root == "جا" && nominal.EndsWith(" ہو", StringComparison.Ordinal)) || (root is "دے" or "لے" && nominal.EndsWith(" کر", StringComparison.Ordinal)))
        {
            root = nominal[^2..];
            nominal = nominal[..^3];
        }

        if (_compounds.TryAdd(string.Concat(nominal, "|", root), entry))
            Widen(_longestCompound, nominal[(nominal.LastIndexOf(' ') + 1)..], entry.WordCount - 1);
    }

    private static void Put(Dictionary<string, LexiconEntry[]> map, string key, LexiconEntry entry)
    {
        if (!map.TryGetValue(key, out var known))
        {
            map[key] = [entry];
            return;
        }

        var same = Array.FindIndex(known, e => e.Pos == entry.Pos);
        if (same < 0)
            map[key] = [.. known, entry];
        else
            known[same] = known[same] with { Senses = [.. known[same].Senses.Union(entry.Senses)] };
    }

    private void Open(string phrase, int count)
    {
        var first = FirstWord(phrase);
        Widen(_longest, first, count);
        if (count > 2)
        {
            var rest = phrase.AsSpan(first.Length + 1);
            _openings.Add((first, rest[..rest.IndexOf(' ')].ToString()));
        }
    }

    private static void Widen(Dictionary<string, int> map, string key, int count)
    {
        if (map.GetValueOrDefault(key) < count)
            map[key] = count;
    }

    private static string FirstWord(string text) => text[..text.IndexOf(' ', StringComparison.Ordinal)];

    private static IEnumerable<LexiconEntry> Rows() => Files().SelectMany(f => LexiconReader.Read(f.Name, f.Text));

    private static IEnumerable<PronounForm> PronounRows()
    {
        foreach (var line in Grammar("pronouns.tsv").Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var c = line.Split('\t');
            yield return new PronounForm(
                Spelling.Fold(c[0]), c[1], c[2], c[3] == "o", c[4][0] - '0', c[5] == "p", c[6], c[7], c[8], c.Length > 9 ? c[9] : "");
        }
    }

    private static string ReadText(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The executable lacks its resource {resource}: build it again.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
