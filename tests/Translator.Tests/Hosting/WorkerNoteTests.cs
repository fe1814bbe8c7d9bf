using Translator.Hosting;
using Translator.Tests.Support;

namespace Translator.Tests.Hosting;

public sealed class WorkerNoteTests : IDisposable
{
    private static readonly DateTimeOffset Since = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    private readonly WorkFolder _folder = new();
    private readonly WorkerNote _note;

    public WorkerNoteTests() => _note = new WorkerNote(_folder.Root);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_worker_says_is_read_as_it_was_said_and_takes_no_more_room_however_long_it_is()
    {
        _note.Write(null, Since);
        var size = new FileInfo(Path.Combine(_folder.Root, "worker.state")).Length;
        Assert.Equal((Environment.ProcessId, Since, null), _note.Read());

        _note.Write(new string('ی', 5000), Since);
        Assert.Equal(size, new FileInfo(Path.Combine(_folder.Root, "worker.state")).Length);
        Assert.StartsWith("یی", _note.Read()!.Value.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_worker_there_is_nothing_to_read()
    {
        Assert.Null(_note.Read());
        File.WriteAllText(Path.Combine(_folder.Root, "worker.state"), "{");
        Assert.Null(_note.Read());
        File.WriteAllText(Path.Combine(_folder.Root, "worker.state"), $$"""{"process":{{int.MaxValue}},"since":"2026-03-14T12:00:00+00:00","trouble":"x"}""");
        Assert.Null(_note.Read());
        _note.Write("x", Since);
        _note.Remove();
        Assert.Null(_note.Read());
    }
}
