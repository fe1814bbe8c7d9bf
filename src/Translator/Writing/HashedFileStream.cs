using System.Security.Cryptography;

namespace Translator.Writing;

/// <summary>A new file that is hashed while it is written. A writer that goes back (a zip, say) costs one reading of the file at the end.</summary>
internal sealed class HashedFileStream(string path) : Stream
{
    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 64 * 1024);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _hashed;
    private bool _wentBack;
    private bool _closed;

    public override bool CanRead => !_closed;

    public override bool CanSeek => !_closed;

    public override bool CanWrite => !_closed;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _file.Position;
        set => _file.Position = value;
    }

    /// <summary>Hands all bytes to the system, which begins to write them; nothing can be added any more.</summary>
    public WrittenFile Finish(string target)
    {
        _file.Flush();
        var length = _file.Length;
        byte[] hash;
        if (_wentBack || _hashed != length)
        {
            _file.Position = 0;
            hash = SHA256.HashData(_file);
        }
        else
        {
            hash = _hash.GetHashAndReset();
        }

        _closed = true;
        NativeFile.BeginSync(_file.SafeFileHandle);
        return new WrittenFile(target, length, Convert.ToHexStringLower(hash));
    }

    /// <summary>Waits until the disk has the bytes, and closes.</summary>
    /// <exception cref="IOException">The disk did not confirm them.</exception>
    public void Sync(string target)
    {
        NativeFile.Sync(_file.SafeFileHandle, target);
        CloseFile();
    }

    public override void Flush()
    {
        if (!_closed)
            _file.Flush();
    }

    public override int Read(byte[] buffer, int offset, int count) => _file.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => _file.Read(buffer);

    public override long Seek(long offset, SeekOrigin origin) => _file.Seek(offset, origin);

    public override void SetLength(long value)
    {
        _wentBack |= value < _hashed;
        _file.SetLength(value);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (_file.Position == _hashed)
        {
            _hash.AppendData(buffer);
            _hashed += buffer.Length;
        }
        else
        {
            _wentBack = true;
        }

        _file.Write(buffer);
    }

    // A caller's StreamWriter closes what it was given; the bytes must still be synced afterwards, so only the set closes the file.
    protected override void Dispose(bool disposing)
    {
        _closed = true;
        base.Dispose(disposing);
    }

    /// <summary>Closes the file whatever became of it.</summary>
    public void CloseFile()
    {
        _closed = true;
        _file.Dispose();
        _hash.Dispose();
    }
}
