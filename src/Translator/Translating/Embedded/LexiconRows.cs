using System.Runtime.CompilerServices;
using System.Text;

namespace Translator.Translating.Embedded;

/// <summary>The rows of the lexicon's files as they stand in the executable; a row becomes an entry when it is first asked for.</summary>
internal sealed class LexiconRows
{
    private readonly byte[] _text;
    private readonly List<(string Name, int Start)> _files = [];
    private readonly List<int> _starts = new(28_000);
    private readonly LexiconEntry?[] _entries;

    /// <summary>Finds the rows of the files, in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LexiconRows(IReadOnlyList<(string Name, byte[] Text)> files)
    {
        _text = new byte[files.Sum(f => f.Text.Length + 1)];
        var at = 0;
        foreach (var (name, text) in files)
        {
            _files.Add((name, at));
            text.CopyTo(_text, at);
            _text[at + text.Length] = (byte)'\n';
            at += text.Length + 1;
        }

        for (var start = 0; start < _text.Length;)
        {
            var length = _text.AsSpan(start).IndexOf((byte)'\n');
            var line = _text.AsSpan(start, length).TrimEnd((byte)'\r').TrimStart((byte)' ');
            if (!line.IsEmpty && line[0] != '#' && !IsMark(line))
                _starts.Add(start);
            start += length + 1;
        }

        _entries = new LexiconEntry[_starts.Count];
    }

    /// <summary>Number of rows.</summary>
    public int Count => _starts.Count;

    /// <summary>The row's bytes.</summary>
    public ReadOnlySpan<byte> Line(int row)
    {
        var line = _text.AsSpan(_starts[row]);
        return line[..line.IndexOf((byte)'\n')].TrimEnd((byte)'\r');
    }

    /// <summary>The row as an entry.</summary>
    /// <exception cref="FormatException">The row is not well-formed: a defect of the build, named by file and line.</exception>
    public LexiconEntry Entry(int row)
    {
        if (_entries[row] is { } known)
            return known;
        var line = Line(row);
        var entry = line.Length > 512 ? Read(Encoding.UTF8.GetString(line), row) : Short(line, row);
        return Interlocked.CompareExchange(ref _entries[row], entry, null) ?? entry;
    }

    private LexiconEntry Short(ReadOnlySpan<byte> line, int row)
    {
        Span<char> text = stackalloc char[512];
        return Read(text[..Encoding.UTF8.GetChars(line, text)], row);
    }

    private LexiconEntry Read(ReadOnlySpan<char> line, int row)
    {
        var start = _starts[row];
        var (name, first) = _files.FindLast(f => f.Start <= start);
        return LexiconReader.Row(line, name, 1 + _text.AsSpan(first, start - first).Count((byte)'\n'));
    }

    // A file may begin with a byte order mark.
    private static bool IsMark(ReadOnlySpan<byte> line) => line.SequenceEqual(Encoding.UTF8.Preamble);
}
