using System.Text;
using Translator.Watching;

namespace Translator.Tests.Watching;

/// <summary>How people and programs bring files in: none is taken early, each final content exactly once.</summary>
public sealed class SavePatternTests : IDisposable
{
    private const string Text = "ایک دن کی بات ہے۔ گاؤں میں بارش ہوئی۔\n";

    private readonly SeedFolder _seeds = new();

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public void A_copy_that_drips_in_is_taken_once_and_complete()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        foreach (var one in bytes)
        {
            using (var file = new FileStream(_seeds.Place("a.txt"), FileMode.Append, FileAccess.Write))
                file.WriteByte(one);
            Assert.Empty(_seeds.Take(0.2));
        }

        TakesOnce(("a.txt", Text));
    }

    [Fact]
    public void A_writer_that_pauses_but_holds_the_file_is_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere a pause longer than the settle time cannot be told from the end.");
        using (var file = new FileStream(_seeds.Place("a.txt"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Write(Encoding.UTF8.GetBytes(Text));
            file.Flush();
            for (var i = 0; i < 100; i++)
                Assert.Empty(_seeds.Take(0.5));
            Assert.Contains("open for writing", Assert.Single(_seeds.Tracker.Waiting).Reason, StringComparison.Ordinal);
            file.Write(Encoding.UTF8.GetBytes(Text));
        }

        TakesOnce(("a.txt", Text + Text));
    }

    [Fact]
    public void Five_hundred_slow_writers_of_every_kind_and_none_is_taken_early()
    {
        var writers = Enumerable.Range(0, 500).Select(i => new SlowWriter(_seeds.Place($"{i % 7}/{i}.txt"), i)).ToList();
        var taken = new Dictionary<string, string>();
        for (var round = 0; round < 60; round++)
        {
            foreach (var writer in writers)
                writer.Step();
            foreach (var file in _seeds.Take(0.9))
                Assert.True(taken.TryAdd(file.Path, file.Sha256), file.Path);
        }

        Assert.Equal(500, taken.Count);
        Assert.All(writers, writer => Assert.Equal(writer.FinalHash, taken[Path.GetRelativePath(_seeds.Root, writer.FilePath)]));
    }

    [Fact]
    public void Writing_in_place_again_is_a_new_content()
    {
        _seeds.Put("a.txt", Text);
        TakesOnce(("a.txt", Text));
        _seeds.Put("a.txt", Text + "۲");
        TakesOnce(("a.txt", Text + "۲"));
    }

    [Fact]
    public void A_save_of_the_same_length_and_time_is_seen_all_the_same()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux is asked for the time of change.");
        var time = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_seeds.Put("a.txt", "abc"), time);
        TakesOnce(("a.txt", "abc"));
        File.SetLastWriteTimeUtc(_seeds.Put("a.txt", "xyz"), time);
        TakesOnce(("a.txt", "xyz"));
    }

    [Fact]
    public void A_rename_over_the_file_is_one_new_content()
    {
        _seeds.Put("a.txt", Text);
        TakesOnce(("a.txt", Text));
        _seeds.Put(".a.txt.swp", "swap");
        _seeds.Put("4913", "");
        _seeds.Put("a.txt~", Text);
        _seeds.Put(".goutputstream-XYZ", Text + "۳");
        Assert.Empty(_seeds.Take(5));
        File.Move(_seeds.Place(".goutputstream-XYZ"), _seeds.Place("a.txt"), overwrite: true);
        TakesOnce(("a.txt", Text + "۳"));
    }

    [Fact]
    public void A_delete_and_create_is_one_new_content_and_no_deletion()
    {
        _seeds.Put("a.txt", Text);
        TakesOnce(("a.txt", Text));
        File.Delete(_seeds.Place("a.txt"));
        Assert.Empty(_seeds.Take(1));
        _seeds.Put("a.txt", Text + "۴");
        TakesOnce(("a.txt", Text + "۴"));
        Assert.Empty(_seeds.Tracker.TakeChanges());
    }

    [Fact]
    public void A_download_counts_when_it_gets_its_name()
    {
        _seeds.Put("a.txt.crdownload", Text);
        _seeds.Put("b.txt.part", Text + "b");
        Assert.Empty(_seeds.Take(60));
        File.Move(_seeds.Place("a.txt.crdownload"), _seeds.Place("a.txt"));
        File.Move(_seeds.Place("b.txt.part"), _seeds.Place("b.txt"));
        TakesOnce(("a.txt", Text), ("b.txt", Text + "b"));
    }

    [Fact]
    public void The_tools_of_every_day_bring_one_document_each()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Tools of Unix.");
        _seeds.Put(".from.txt", Text);
        SeedFolder.Run("cp", _seeds.Place(".from.txt"), _seeds.Place("cp.txt"));
        SeedFolder.Run("ln", _seeds.Place(".from.txt"), _seeds.Place("hard.txt"));
        _seeds.Put("sed.txt", "x");
        SeedFolder.Run("sed", "-i", "s/x/متن/", _seeds.Place("sed.txt"));
        TakesOnce(("cp.txt", Text), ("hard.txt", Text), ("sed.txt", "متن"));
    }

    [Fact]
    public void Touching_a_file_offers_it_again_with_the_same_hash()
    {
        _seeds.Put("a.txt", Text);
        TakesOnce(("a.txt", Text));
        File.SetLastWriteTimeUtc(_seeds.Place("a.txt"), DateTime.UnixEpoch);
        TakesOnce(("a.txt", Text));
    }

    private void TakesOnce(params (string Path, string Text)[] expected)
    {
        var taken = Enumerable.Range(0, 40).SelectMany(_ => _seeds.Take(0.25)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        Assert.Equal(
            expected.Select(file => (file.Path, SeedFolder.HashOf(Encoding.UTF8.GetBytes(file.Text)))),
            taken.Select(file => (file.Path, file.Sha256)));
    }

    /// <summary>Drips, allocates first, starts over, or is renamed into place: eight steps, then done.</summary>
    private sealed class SlowWriter
    {
        private const int Steps = 8;

        private readonly int _kind;
        private readonly int _start;
        private readonly byte[] _bytes;
        private int _step;

        public SlowWriter(string path, int number)
        {
            FilePath = path;
            _kind = number % 4;
            _start = number % 13;
            _bytes = Encoding.UTF8.GetBytes($"{number}: {Text}{Text}");
            FinalHash = SeedFolder.HashOf(_bytes);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }

        public string FilePath { get; }

        public string FinalHash { get; }

        public void Step()
        {
            var step = _step++ - _start;
            if (step is < 0 or >= Steps)
                return;
            var share = _bytes.Length / Steps;
            var part = _bytes.AsSpan(step * share, step == Steps - 1 ? _bytes.Length - (step * share) : share);
            switch (_kind)
            {
                case 1 when step == 0: // the full length first, then the content from the front
                    using (var file = new FileStream(FilePath, FileMode.Create))
                        file.SetLength(_bytes.Length);
                    Overwrite(step * share, part);
                    break;
                case 1:
                    Overwrite(step * share, part);
                    break;
                case 2 when step < Steps - 1: // again and again from the start
                    File.WriteAllBytes(FilePath, _bytes[..(share * (1 + (step % 3)))]);
                    break;
                case 2:
                    File.WriteAllBytes(FilePath, _bytes);
                    break;
                case 3: // under another name until it is whole
                    Append(FilePath + ".part", part);
                    if (step == Steps - 1)
                        File.Move(FilePath + ".part", FilePath);
                    break;
                default:
                    Append(FilePath, part);
                    break;
            }
        }

        private static void Append(string path, ReadOnlySpan<byte> part)
        {
            using var file = new FileStream(path, FileMode.Append);
            file.Write(part);
        }

        private void Overwrite(int at, ReadOnlySpan<byte> part)
        {
            using var file = new FileStream(FilePath, FileMode.Open);
            file.Position = at;
            file.Write(part);
        }
    }
}
