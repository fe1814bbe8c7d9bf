namespace Translator.Watching;

/// <summary>
/// What is known of every path below the seeds folder: settling, offered, waiting, done or failed. It decides from looks and the clock
/// alone, so every rule of it is tested without a disk.
/// </summary>
internal sealed class SeedTracker(TimeSpan settle, TimeSpan longestWait, TimeProvider clock)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly SettleRule _rule = new(settle, clock);
    private readonly Dictionary<string, SeedEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal); // settling or waiting
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _departed = new(StringComparer.Ordinal); // hash to path, of those that are gone
    private readonly List<SeedChange> _changes = [];
    private TimeSpan _firstDue;

    public int Known => Locked(() => _entries.Count);

    /// <summary>Files seen and neither done nor failed, with the reason.</summary>
    public IReadOnlyList<WaitingFile> Waiting => Locked(() => _entries
        .Where(entry => entry.Value.State is SeedState.Settling or SeedState.Offered or SeedState.Waiting)
        .Select(entry => new WaitingFile(entry.Key, entry.Value.Reason, entry.Value.Since))
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .ToList());

    /// <summary>True while some file may settle before the next scan.</summary>
    public bool Unsettled => Locked(() => _open.Count > 0);

    /// <summary>How long after the last looks the first of the open files is due, if it stays as it is.</summary>
    public TimeSpan FirstDue => Locked(() => _firstDue);

    /// <summary>Takes in a full scan.</summary>
    /// <returns>What has settled, in the order of the paths.</returns>
    public IReadOnlyList<SettledFile> Note(SeedScan scan) => Locked(() =>
    {
        var settled = new List<SettledFile>();
        _firstDue = TimeSpan.MaxValue;
        foreach (var (path, stat) in scan.Found)
            if (See(path, stat.Signature, scan.InstructionsFor(path)) is { } file)
                settled.Add(file);
        NoteMissing(scan);
        settled.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return settled;
    });

    /// <summary>Looks again at what has not settled.</summary>
    public IReadOnlyList<SettledFile> LookAgain(Func<string, SeedStat?> look) => Locked(() =>
    {
        var settled = new List<SettledFile>();
        _firstDue = TimeSpan.MaxValue;
        foreach (var path in _open.Order(StringComparer.Ordinal).ToList())
            if (look(path) is not { } stat)
                Miss(path, _entries[path]);
            else if (See(path, stat.Signature, _entries[path].Instructions) is { } file)
                settled.Add(file);
        return settled;
    });

    /// <summary>Counts a file as settled although it was looked at only once, because it is older than the settle time.</summary>
    public SettledFile Trust(string path, FileSignature signature) => Locked(() =>
    {
        Move(path, Of(path, signature), SeedState.Offered, "is being worked on");
        return new SettledFile(path, signature);
    });

    /// <summary>Offers a file again later, even if it does not change.</summary>
    /// <param name="file">The file.</param>
    /// <param name="reason">What it waits for.</param>
    /// <param name="delay">How long; null for a delay that grows with every time.</param>
    public void Wait(SettledFile file, string reason, TimeSpan? delay = null) => Locked(() =>
    {
        var entry = Of(file.Path, file.Signature);
        var growing = ShortestWait * Math.Pow(2, Math.Min(entry.Waits++, 16));
        entry.Due = (clock.GetTimestamp(), delay ?? (growing < longestWait ? growing : longestWait));
        Move(file.Path, entry, SeedState.Waiting, reason);
    });

    public void Complete(SettledFile file, string sha256) => Locked(() =>
    {
        Finish(file, SeedState.Done, sha256);
        if (_departed.TryGetValue(sha256, out var from))
        {
            _changes.Add(new SeedChange(from, file.Path, sha256));
            Remove(from);
        }
    });

    public void Fail(SettledFile file, string? sha256) => Locked(() => Finish(file, SeedState.Failed, sha256));

    public void Forget(string path) => Locked(() => Remove(path));

    /// <summary>Forgets everything but what is being worked on: the folder is another one now, and says nothing of what was in the former.</summary>
    public void Restart() => Locked(() =>
    {
        foreach (var (path, entry) in _entries)
            if (entry.State != SeedState.Offered)
                Remove(path);
    });

    /// <summary>Notes that an offered file was gone when it was to be opened.</summary>
    public void Vanish(string path) => Locked(() =>
    {
        if (_entries.TryGetValue(path, out var entry))
            Miss(path, entry);
    });

    /// <summary>The former place of a document that is not there any more.</summary>
    public string? DepartedPath(string sha256) => Locked(() => _departed.GetValueOrDefault(sha256));

    public IReadOnlyList<SeedChange> TakeChanges() => Locked(() =>
    {
        var changes = _changes.ToList();
        _changes.Clear();
        return changes;
    });

    private SettledFile? See(string path, FileSignature signature, int instructions)
    {
        var entry = Of(path, signature, instructions);
        Return(path, entry);
        if (entry.State == SeedState.Offered)
            return null;
        if (entry.Signature != signature || entry.Instructions != instructions)
        {
            // Instructions must be quiet for as long as the file itself: they too are written by somebody.
            _rule.Forget(path);
            entry.Signature = signature;
            entry.Instructions = instructions;
            entry.Waits = 0;
            entry.Since = clock.GetUtcNow();
            Move(path, entry, SeedState.Settling, "is still changing");
        }

        if (entry.State > SeedState.Waiting)
            return null;
        var left = entry.State == SeedState.Settling ? _rule.Look(path, signature) : entry.Due.Delay - clock.GetElapsedTime(entry.Due.From);
        if (left > TimeSpan.Zero)
        {
            _firstDue = left < _firstDue ? left : _firstDue;
            return null;
        }

        Move(path, entry, SeedState.Offered, "is waiting for its turn");
        return new SettledFile(path, signature);
    }

    private void NoteMissing(SeedScan scan)
    {
        foreach (var (path, entry) in _entries)
            if (entry.State != SeedState.Offered && entry.GoneAt is null && !scan.Found.ContainsKey(path) && scan.Covers(path))
                Miss(path, entry);
        if (_gone.Count == 0)
            return;

        // A file that was renamed is not gone: its new place has the same length, and must settle and be hashed first.
        var arriving = _entries.Values.Where(entry => entry.State <= SeedState.Waiting).Select(entry => entry.Signature.Length).ToHashSet();
        foreach (var path in _gone.ToList())
        {
            var entry = _entries[path];
            if (clock.GetElapsedTime(entry.GoneAt!.Value) < settle * 2 || arriving.Contains(entry.Signature.Length))
                continue;
            _changes.Add(new SeedChange(path, null, entry.Sha256));
            Remove(path);
        }
    }

    private void Miss(string path, SeedEntry entry)
    {
        if (entry.Sha256 is null && entry.State != SeedState.Failed)
        {
            Remove(path);
            return;
        }

        if (entry.State != SeedState.Failed)
            Move(path, entry, SeedState.Done, "");
        entry.GoneAt = clock.GetTimestamp();
        _gone.Add(path);
        if (entry.Sha256 is not null)
            _departed[entry.Sha256] = path;
    }

    private void Return(string path, SeedEntry entry)
    {
        if (entry.GoneAt is null)
            return;
        entry.GoneAt = null;
        _gone.Remove(path);
        if (entry.Sha256 is not null && _departed.GetValueOrDefault(entry.Sha256) == path)
            _departed.Remove(entry.Sha256);
    }

    private SeedEntry Of(string path, FileSignature signature, int instructions = 0)
    {
        if (_entries.TryGetValue(path, out var entry))
            return entry;
        entry = new SeedEntry { Signature = signature, Instructions = instructions, Since = clock.GetUtcNow() };
        _entries[path] = entry;
        _open.Add(path);
        return entry;
    }

    private void Finish(SettledFile file, SeedState state, string? sha256)
    {
        var entry = Of(file.Path, file.Signature);
        Return(file.Path, entry);
        entry.Signature = file.Signature;
        entry.Sha256 = sha256;
        entry.Waits = 0;
        Move(file.Path, entry, state, "");
    }

    private void Move(string path, SeedEntry entry, SeedState state, string reason)
    {
        entry.State = state;
        entry.Reason = reason;
        if (state is SeedState.Settling or SeedState.Waiting)
        {
            _open.Add(path);
        }
        else
        {
            _open.Remove(path);
            _rule.Forget(path);
        }
    }

    private void Remove(string path)
    {
        if (_entries.Remove(path, out var entry))
            Return(path, entry);
        _open.Remove(path);
        _rule.Forget(path);
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
            return read();
    }

    private void Locked(Action change)
    {
        lock (_lock)
            change();
    }
}
