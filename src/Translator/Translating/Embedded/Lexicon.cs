using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Translator.Translating.Embedded;

/// <summary>All entries of the embedded dictionary, ready for look-up by word, by stem and by longest match.</summary>
public sealed class Lexicon
{
    private static readonly LexiconEntry[] None = [];

    private readonly LexiconRows _rows;
    private readonly RowIndex _entries = new(32_768);
    private readonly RowIndex _plurals = new(2_048);
    private readonly RowIndex _compounds = new(8_192);
    private readonly RowIndex _verbs = new(1_024);
    private readonly Dictionary<uint, byte> _longest = new(8_000);
    private readonly HashFilter _openings = new(1 << 17);
    private readonly HashFilter _beginnings = new(1 << 17);
    private readonly Dictionary<uint, byte> _longestCompound = new(4_000);
    private readonly FrozenDictionary<string, PronounForm> _pronouns;

    /// <summary>Builds a lexicon of the given files; of two rows for one word and class the first leads and the other adds senses.</summary>
    /// <param name="files">Name and UTF-8 text of each file.</param>
    /// <param name="pronouns">The pronoun forms.</param>
    public Lexicon(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Text)> files, IEnumerable<PronounForm> pronouns)
    {
        _rows = new LexiconRows(files);
        Span<char> buffer = stackalloc char[512];
        for (var row = 0; row < _rows.Count; row++)
            Index(row, buffer);
        _pronouns = pronouns.ToFrozenDictionary(p => p.Urdu, StringComparer.Ordinal);
    }

    /// <summary>Number of entries, all classes together.</summary>
    public int Count => _rows.Count;

    /// <summary>The dictionary inside this executable.</summary>
    /// <exception cref="FormatException">A row is not well-formed: a defect of the build, named by file and line.</exception>
    public static Lexicon Load() => new([.. Names().Select(n => (n, EmbeddedData.Of("Lexicon", n)))], PronounForms.Rows());

    /// <summary>Text of every lexicon file in the executable, by file name; the closed classes come first.</summary>
    public static IEnumerable<(string Name, string Text)> Files() => Names().Select(n => (n, Encoding.UTF8.GetString(EmbeddedData.Of("Lexicon", n).Span)));

    private static IEnumerable<string> Names() =>
        EmbeddedData.Names("Lexicon").OrderBy(n => n switch { "function.tsv" => 0, "supplement.tsv" => 1, _ => 2 }).ThenBy(n => n, StringComparer.Ordinal);

    /// <summary>Text of one grammar file in the executable.</summary>
    internal static string Grammar(string name) => Encoding.UTF8.GetString(EmbeddedData.Of("Grammar", name).Span);

    /// <summary>Every English sense.</summary>
    public IEnumerable<string> Senses
    {
        get
        {
            for (var row = 0; row < _rows.Count; row++)
            {
                foreach (var sense in English(row))
                    yield return sense;
            }
        }
    }

    /// <summary>Entries whose citation form is exactly this; verbs are not among them.</summary>
    public LexiconEntry[] Exact(ReadOnlySpan<char> form)
    {
        var found = None;
        var hash = RowIndex.Hash(form);
        for (var row = _entries.After(hash, -1); row >= 0; row = _entries.After(hash, row))
        {
            if (_rows.Entry(row) is var entry && form.SequenceEqual(entry.Urdu))
                found = With(found, entry);
        }

        return found;
    }

    /// <summary>Entries that name this form as an irregular plural.</summary>
    public LexiconEntry[] ByPlural(ReadOnlySpan<char> form)
    {
        var found = None;
        var hash = RowIndex.Hash(form);
        for (var row = _plurals.After(hash, -1); row >= 0; row = _plurals.After(hash, row))
        {
            foreach (var plural in _rows.Entry(row).Plurals)
            {
                if (form.SequenceEqual(plural))
                    found = With(found, _rows.Entry(row));
            }
        }

        return found;
    }

    /// <summary>The simple verb with this stem, or null.</summary>
    public LexiconEntry? Verb(string root)
    {
        var hash = RowIndex.Hash(root);
        for (var row = _verbs.After(hash, -1); row >= 0; row = _verbs.After(hash, row))
        {
            var entry = _rows.Entry(row);
            Nominal(entry.Urdu, out var stem);
            if (stem.SequenceEqual(root))
                return entry;
        }

        return null;
    }

    /// <summary>The compound of these nominal words with the light verb of this stem, or null.</summary>
    public LexiconEntry? Compound(string nominal, string root)
    {
        var hash = RowIndex.Hash(root, RowIndex.Hash("|", RowIndex.Hash(nominal)));
        for (var row = _compounds.After(hash, -1); row >= 0; row = _compounds.After(hash, row))
        {
            var entry = _rows.Entry(row);
            var known = Nominal(entry.Urdu, out var light);
            if (light.SequenceEqual(root) && known.SequenceEqual(nominal))
                return entry;
        }

        return null;
    }

    /// <summary>Most words of an entry that begins with this word; 0 when none does.</summary>
    public int LongestFrom(string word) => _longest.GetValueOrDefault(RowIndex.Hash(word));

    /// <summary>False when no entry of three words or more begins with these two; mostly true only when one does.</summary>
    public bool Opens(string first, string second) => _openings.MayHold(RowIndex.Hash(second, RowIndex.Hash(" ", RowIndex.Hash(first))));

    /// <summary>False when no entry begins with the first word and another that begins like the second, in whatever form; mostly true only when one does.</summary>
    public bool MayOpen(string first, string second) => _beginnings.MayHold(Beginning(first, second));

    /// <summary>Most nominal words of a compound that ends in this word; 0 when none does.</summary>
    public int LongestCompoundTo(ReadOnlySpan<char> word) => _longestCompound.GetValueOrDefault(RowIndex.Hash(word));

    /// <summary>The pronoun form, or null.</summary>
    public PronounForm? Pronoun(string word) => _pronouns.GetValueOrDefault(word);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Index(int row, Span<char> buffer)
    {
        var line = _rows.Line(row);
        var tab = line.IndexOf((byte)'\t');
        // What is not a row is named when it is read.
        if (tab <= 0 || tab >= buffer.Length)
            throw new FormatException(_rows.Entry(row).Urdu);
        var written = buffer[..Encoding.UTF8.GetChars(line[..tab], buffer)];
        ReadOnlySpan<char> urdu = Spelling.IsPlain(written) ? written : Spelling.Fold(written);
        if (line[tab + 1] == 'v' && line[tab + 2] == '\t')
        {
            IndexVerb(row, urdu);
            return;
        }

        _entries.Add(RowIndex.Hash(urdu), row);
        Open(urdu);
        if (line.IndexOf("pl="u8) < 0)
            return;
        foreach (var plural in _rows.Entry(row).Plurals)
        {
            _plurals.Add(RowIndex.Hash(plural), row);
            Open(plural);
        }
    }

    private void IndexVerb(int row, ReadOnlySpan<char> urdu)
    {
        var nominal = Nominal(urdu, out var root);
        if (nominal.IsEmpty)
        {
            _verbs.Add(RowIndex.Hash(root), row);
            return;
        }

        _compounds.Add(RowIndex.Hash(root, RowIndex.Hash("|", RowIndex.Hash(nominal))), row);
        Widen(_longestCompound, nominal[(nominal.LastIndexOf(' ') + 1)..], urdu.Count(' '));
    }

    // The nominal words of a verb, none for a simple one, and its stem.
    private static ReadOnlySpan<char> Nominal(ReadOnlySpan<char> urdu, out ReadOnlySpan<char> root)
    {
        var space = urdu.LastIndexOf(' ');
        var verb = urdu[(space + 1)..];
        root = VerbParadigm.Root(verb.EndsWith("نا") || verb.EndsWith("نی") ? verb[..^2] : verb);
        if (space < 0)
            return [];
        var nominal = urdu[..space];
        // A compound given with its vector is the same compound without it.
        if ((root is not "جا" || !nominal.EndsWith(" ہو")) && (root is not ("دے" or "لے") || !nominal.EndsWith(" کر")))
            return nominal;
        root = nominal[^2..];
        return nominal[..^3];
    }

    private static LexiconEntry[] With(LexiconEntry[] known, LexiconEntry entry)
    {
        var same = Array.FindIndex(known, e => e.Pos == entry.Pos);
        if (same < 0)
            return [.. known, entry];
        known[same] = known[same] with { Senses = [.. known[same].Senses.Union(entry.Senses)] };
        return known;
    }

    private void Open(ReadOnlySpan<char> phrase)
    {
        var space = phrase.IndexOf(' ');
        if (space < 0)
            return;
        var count = 1 + phrase.Count(' ');
        Widen(_longest, phrase[..space], count);
        _beginnings.Add(Beginning(phrase[..space], phrase[(space + 1)..]));
        if (count <= 2)
            return;
        var second = space + 1 + phrase[(space + 1)..].IndexOf(' ');
        _openings.Add(RowIndex.Hash(phrase[..second]));
    }

    // Endings leave a word its first two letters.
    private static uint Beginning(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        RowIndex.Hash(second[..Math.Min(2, second.Length)].TrimEnd(' '), RowIndex.Hash(" ", RowIndex.Hash(first)));

    private static void Widen(Dictionary<uint, byte> map, ReadOnlySpan<char> key, int count)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(map, RowIndex.Hash(key), out _);
        known = Math.Max(known, (byte)count);
    }

    private string[] English(int row)
    {
        var line = _rows.Line(row);
        var columns = line[(1 + line.IndexOf((byte)'\t'))..];
        columns = columns[(1 + columns.IndexOf((byte)'\t'))..];
        var end = columns.IndexOf((byte)'\t');
        return LexiconReader.Senses(Encoding.UTF8.GetString(end < 0 ? columns : columns[..end]));
    }
}
