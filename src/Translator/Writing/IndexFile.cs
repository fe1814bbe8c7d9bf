using System.Text;
using Microsoft.Extensions.Options;

namespace Translator.Writing;

/// <summary>
/// <c>output/index.tsv</c>: a row for every document whose files are complete. Rows collect for a moment and are written together, so that
/// a burst of documents does not write the whole index for each of them.
/// </summary>
public sealed class IndexFile(IOptions<WritingOptions> options, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);
    private readonly string _path = Path.Combine(options.Value.Folder, "index.tsv");
    private readonly Lock _guard = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly SortedDictionary<string, string> _rows = new(StringComparer.Ordinal);
    private Task _writing = Task.CompletedTask;
    private bool _changed;
    private bool _scheduled;
    private bool _closed;

    /// <summary>Fills the index with what is complete already, without writing it.</summary>
    public void Load(IEnumerable<IndexRow> rows)
    {
        lock (_guard)
        {
            foreach (var row in rows)
                _rows[row.Source] = row.ToLine();
            _changed = true;
        }
    }

    /// <summary>Adds or replaces a document's row.</summary>
    public void Put(IndexRow row)
    {
        lock (_guard)
        {
            _rows[row.Source] = row.ToLine();
            Changed();
        }
    }

    /// <summary>Takes a document's row away: its files are no longer the newest.</summary>
    public void Remove(string source)
    {
        lock (_guard)
        {
            if (_rows.Remove(source))
                Changed();
        }
    }

    /// <summary>True when it holds rows, waits for nothing, and somebody deleted it.</summary>
    public bool IsGone
    {
        get
        {
            lock (_guard)
                return _rows.Count > 0 && !_scheduled && !_closed && !File.Exists(_path);
        }
    }

    /// <summary>Writes the index again although nothing in it changed.</summary>
    public void Restore()
    {
        lock (_guard)
            _changed = true;
        try
        {
            Flush();
        }
        catch (IOException)
        {
            lock (_guard)
                Changed();
        }
    }

    /// <summary>Writes the index now if it changed.</summary>
    public void Flush()
    {
        StringBuilder text;
        lock (_guard)
        {
            if (!_changed)
                return;
            _changed = false;
            text = new StringBuilder(IndexRow.Header).Append('\n');
            foreach (var line in _rows.Values)
                text.Append(line).Append('\n');
        }

        try
        {
            AtomicFile.Write(_path, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())));
        }
        catch (IOException)
        {
            // The disk may be full: the next change, or the end of the run, writes it.
            lock (_guard)
                _changed = true;
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_guard)
        {
            if (_closed)
                return;
            _closed = true;
        }

        // What waits for its moment is written now.
        await _closing.CancelAsync();
        await _writing;
        Flush();
        _closing.Dispose();
    }

    private void Changed()
    {
        _changed = true;
        if (_scheduled || _closed)
            return;
        _scheduled = true;
        _writing = FlushSoonAsync();
    }

    private async Task FlushSoonAsync()
    {
        while (true)
        {
            await Task.Delay(Moment, time, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                Flush();
            }
            catch (IOException)
            {
                // Stays marked as changed; see Flush.
            }

            lock (_guard)
            {
                // A row may have come while the file was being written.
                if (_changed && !_closed)
                    continue;
                _scheduled = false;
                return;
            }
        }
    }
}
