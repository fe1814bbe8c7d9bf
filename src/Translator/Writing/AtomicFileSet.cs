using System.Collections.Concurrent;

namespace Translator.Writing;

/// <summary>
/// Several files that appear together: all are written and synced before the first is renamed, then they are published in the order in
/// which they were opened, so that the last (a receipt, say) stands for all. What was not published is removed on disposal.
/// </summary>
public sealed class AtomicFileSet : IDisposable
{
    private static readonly ConcurrentDictionary<string, bool> Live = new();

    /// <summary>Folders that got a new folder whose name is perhaps not durable yet, each with the number of its latest change.</summary>
    private static readonly ConcurrentDictionary<string, long> Unsynced = new(StringComparer.Ordinal);

    private static long _changes;

    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _parents = new(StringComparer.Ordinal);
    private bool _published;

    /// <summary>Opens a temporary for <paramref name="path"/>; its folder is made when it is missing. The set closes the stream.</summary>
    /// <param name="path">Where the file will stand.</param>
    /// <param name="mustBeNew">True when a file of that name must not be replaced.</param>
    public Stream Open(string path, bool mustBeNew = false)
    {
        ObjectDisposedException.ThrowIf(_published, this);
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target) ?? throw new IOException($"{path} names no file.");
        CreateFolder(folder);
        var temporary = Path.Combine(folder, AtomicFileName.For(Path.GetFileName(target)));
        Live[temporary] = true;
        try
        {
            var stream = new HashedFileStream(temporary);
            _entries.Add(new Entry(target, folder, temporary, stream, mustBeNew));
            return stream;
        }
        catch
        {
            Live.TryRemove(temporary, out _);
            throw;
        }
    }

    /// <summary>Ends what was opened so far, without publishing it.</summary>
    /// <returns>What was written, in the order of opening: enough for a receipt that is then opened and published last.</returns>
    public IReadOnlyList<WrittenFile> Seal()
    {
        foreach (var entry in _entries)
            entry.Written ??= entry.Stream.Finish(entry.Target);
        return [.. _entries.Select(entry => entry.Written!)];
    }

    /// <summary>Seals and syncs every file, then gives each its name, in order, then syncs the folders.</summary>
    /// <exception cref="IOException">The disk refused; files before the failing one may already stand, complete, at their places.</exception>
    public IReadOnlyList<WrittenFile> Publish()
    {
        var written = Seal();
        _published = true;
        foreach (var entry in _entries)
            entry.Stream.Sync(entry.Target);
        foreach (var entry in _entries)
        {
            NativeFile.Rename(entry.Temporary, entry.Target, replace: !entry.MustBeNew);
            entry.Renamed = true;
        }

        foreach (var folder in _entries.Select(entry => entry.Folder).Distinct(StringComparer.Ordinal))
            NativeFile.SyncFolder(folder);
        foreach (var parent in _parents)
        {
            var change = Unsynced.GetValueOrDefault(parent);
            NativeFile.SyncFolder(parent);
            // Unless another set has made a folder there meanwhile.
            Unsynced.TryRemove(new KeyValuePair<string, long>(parent, change));
        }

        return written;
    }

    /// <summary>Removes whatever was not published.</summary>
    public void Dispose()
    {
        _published = true;
        foreach (var entry in _entries)
        {
            if (!entry.Renamed)
                Discard(entry);
            Live.TryRemove(entry.Temporary, out _);
        }

        _entries.Clear();
    }

    /// <summary>True while a set of this process holds that temporary.</summary>
    internal static bool IsOpen(string temporary) => Live.ContainsKey(Path.GetFullPath(temporary));

    // The name of a new folder is only durable once the folder above it is synced, whichever set made it.
    private void CreateFolder(string folder)
    {
        if (Path.GetDirectoryName(folder) is not { } parent)
            return;
        if (!Directory.Exists(folder))
        {
            Unsynced[parent] = Interlocked.Increment(ref _changes);
            CreateFolder(parent);
            Directory.CreateDirectory(folder);
        }

        for (var above = parent; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Unsynced.ContainsKey(above))
                _parents.Add(above);
        }
    }

    private static void Discard(Entry entry)
    {
        try
        {
            entry.Stream.CloseFile();
        }
        catch (IOException)
        {
            // A full disk speaks up again here.
        }

        try
        {
            File.Delete(entry.Temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to report; the sweep at the next start removes the file.
        }
    }

    private sealed record Entry(string Target, string Folder, string Temporary, HashedFileStream Stream, bool MustBeNew)
    {
        public WrittenFile? Written { get; set; }

        public bool Renamed { get; set; }
    }
}
