using System.Runtime.CompilerServices;
using System.Text;

namespace Translator.Translating.Embedded;

/// <summary>The rows of the lexicon's files as they stand in the executable; a row becomes an entry when it is first asked for.</summary>
internal sealed class LexiconRows
{
    private readonly (string Name, ReadOnlyMemory<byte> Text)[] _files;

    // Number of the file and place in it, row by row.
    private readonly List<(int File, int Start)> _starts = new(28_000);
    private readonly LexiconEntry?[] _entries;

    /// <summary>Finds the rows of the files, in their order.</summary>
    public LexiconRows(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Text)> files)
    {
        _files = [.. files];
        for (var file = 0; file < _files.Length; file++)
            Find(file, _files[file].Text.Span);
        _entries = new LexiconEntry[_starts.Count];
    }

    /// <summary>Number of rows.</summary>
    public int Count => _starts.Count;

    /// <summary>The row's bytes.</summary>
    public ReadOnlySpan<byte> Line(int row)
    {
        var (file, start) = _starts[row];
        return First(_files[file].Text.Span[start..]).TrimEnd((byte)'\r');
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Find(int file, ReadOnlySpan<byte> text)
    {
        for (var start = 0; start < text.Length;)
        {
            var whole = First(text[start..]);
            var line = whole.TrimEnd((byte)'\r').TrimStart((byte)' ');
            if (!line.IsEmpty && line[0] != '#' && !IsMark(line))
                _starts.Add((file, start));
            start += whole.Length + 1;
        }
    }

    private static ReadOnlySpan<byte> First(ReadOnlySpan<byte> text) => text.IndexOf((byte)'\n') is >= 0 and var end ? text[..end] : text;

    private LexiconEntry Short(ReadOnlySpan<byte> line, int row)
    {
        Span<char> text = stackalloc char[512];
        return Read(text[..Encoding.UTF8.GetChars(line, text)], row);
    }

    private LexiconEntry Read(ReadOnlySpan<char> line, int row)
    {
        var (file, start) = _starts[row];
        var (name, text) = _files[file];
        try
        {
            return LexiconReader.Row(line, name, 0);
        }
        catch (FormatException)
        {
            // Lines are counted for the message only.
            return LexiconReader.Row(line, name, 1 + text.Span[..start].Count((byte)'\n'));
        }
    }

    // A file may begin with a byte order mark.
    private static bool IsMark(ReadOnlySpan<byte> line) => line.SequenceEqual(Encoding.UTF8.Preamble);
}
