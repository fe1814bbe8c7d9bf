using System.Net.Sockets;
using Translator.Watching;

namespace Translator.Tests.Watching;

public sealed class SeedOpenerTests : IDisposable
{
    private readonly SeedFolder _seeds = new(options => options.MaxFileMegabytes = 1);

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public void A_file_is_taken_whole_with_its_hash()
    {
        var bytes = new byte[1 << 20];
        Random.Shared.NextBytes(bytes);
        _seeds.Put("books/one/a.txt", "");
        File.WriteAllBytes(_seeds.Place("books/one/a.txt"), bytes);

        var file = _seeds.Open("books/one/a.txt").File;

        Assert.NotNull(file);
        Assert.Equal("books/one/a.txt", file.Path);
        Assert.Equal(bytes, file.Bytes.ToArray());
        Assert.Equal(SeedFolder.HashOf(bytes), file.Sha256);
    }

    [Fact]
    public void An_empty_file_is_taken_too() => Assert.Equal(0, OpenNew("a.txt", "").File?.Bytes.Length);

    [Fact]
    public void A_file_that_is_too_large_is_refused_with_the_setting_named()
    {
        File.WriteAllBytes(_seeds.Place("a.txt"), new byte[(1 << 20) + 1]);

        var refusal = _seeds.Open("a.txt").Refusal;

        Assert.Equal(SeedRefusalKind.TooLarge, refusal?.Kind);
        Assert.Contains("Watching:MaxFileMegabytes", refusal?.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changed_since_it_settled_must_settle_again()
    {
        _seeds.Put("a.txt", "متن");
        var settled = new SettledFile("a.txt", SeedStat.Of(_seeds.Place("a.txt"))!.Value.Signature);
        _seeds.Put("a.txt", "نیا");

        Assert.Equal(SeedRefusalKind.NotYet, _seeds.Open(settled).Refusal?.Kind);
    }

    [Fact]
    public void A_file_that_is_gone_is_no_failure()
    {
        var refusal = _seeds.Open("a.txt").Refusal;

        Assert.Equal(SeedRefusalKind.Vanished, refusal?.Kind);
        Assert.True(refusal?.Passing);
    }

    [Fact]
    public void A_file_that_someone_has_open_for_writing_is_not_taken_yet()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells of writers by a lease.");
        _seeds.Put("a.txt", "متن");
        using (new FileStream(_seeds.Place("a.txt"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
            Assert.Equal(SeedRefusalKind.NotYet, _seeds.Open("a.txt").Refusal?.Kind);

        Assert.True(_seeds.Open("a.txt").Taken);
    }

    [Fact]
    public void A_reader_of_the_file_is_no_obstacle()
    {
        _seeds.Put("a.txt", "متن");
        using var reader = File.OpenRead(_seeds.Place("a.txt"));

        Assert.True(_seeds.Open("a.txt").Taken);
    }

    [Fact]
    public async Task Writers_that_open_the_file_while_it_is_probed_do_no_harm()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has leases.");
        var path = _seeds.Put("a.txt", "متن");
        var stop = false;
        var writer = Task.Run(() =>
        {
            while (!Volatile.Read(ref stop))
                using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
                {
                }
        }, TestContext.Current.CancellationToken);

        // A broken lease would end this process by its signal.
        for (var i = 0; i < 5_000; i++)
            _seeds.Open("a.txt");
        Volatile.Write(ref stop, true);

        await writer.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("nowhere")]
    [InlineData("real.txt")]
    public void A_link_is_never_followed(string target)
    {
        _seeds.Put("real.txt", "متن");
        File.CreateSymbolicLink(_seeds.Place("link.txt"), target);

        var refusal = _seeds.Open("link.txt").Refusal;

        Assert.Equal(SeedRefusalKind.NotRegular, refusal?.Kind);
        Assert.Contains("symbolic link", refusal?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_place_of_a_folder_is_not_followed_either()
    {
        File.CreateSymbolicLink(_seeds.Place("books"), "/etc");

        Assert.Equal(SeedRefusalKind.NotRegular, _seeds.Open("books/hostname").Refusal?.Kind);
    }

    [Fact]
    public void The_seeds_folder_itself_may_be_a_link()
    {
        _seeds.Put("a.txt", "متن");
        using var other = new SeedFolder();
        File.CreateSymbolicLink(other.Place("link"), _seeds.Root);
        var opener = new SeedOpener(other.Place("link"), new WatchingOptions());

        Assert.True(opener.Open(new SettledFile("a.txt", SeedStat.Of(_seeds.Place("a.txt"))!.Value.Signature)).Taken);
    }

    [Fact]
    public void Pipes_sockets_and_folders_are_refused_without_being_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        SeedFolder.Run("mkfifo", _seeds.Place("pipe.txt"));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_seeds.Place("socket.txt")));
        Directory.CreateDirectory(_seeds.Place("folder.txt"));

        Assert.Contains("pipe", _seeds.Open("pipe.txt").Refusal?.Reason, StringComparison.Ordinal);
        Assert.Contains("socket", _seeds.Open("socket.txt").Refusal?.Reason, StringComparison.Ordinal);
        Assert.Contains("folder", _seeds.Open("folder.txt").Refusal?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_file_and_a_link_change_places_nothing_outside_is_ever_read()
    {
        var outside = Directory.CreateTempSubdirectory("outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "a.txt"), "secret");
        _seeds.Put("good/a.txt", "public");
        File.CreateSymbolicLink(_seeds.Place("evil"), outside);
        var stop = false;
        var swapper = Task.Run(() =>
        {
            for (var swapped = false; !Volatile.Read(ref stop); swapped = !swapped)
            {
                Directory.Move(_seeds.Place(swapped ? "held" : "good"), _seeds.Place(swapped ? "good" : "held"));
                if (!swapped)
                    Directory.Move(_seeds.Place("evil"), _seeds.Place("good"));
                if (!swapped)
                    Directory.Move(_seeds.Place("good"), _seeds.Place("evil"));
            }
        }, TestContext.Current.CancellationToken);
        var taken = 0;

        for (var i = 0; i < 10_000; i++)
            if (_seeds.Open("good/a.txt").File is { } file)
            {
                taken++;
                Assert.Equal("public"u8.ToArray(), file.Bytes.ToArray());
            }

        Volatile.Write(ref stop, true);
        await swapper.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.True(taken > 0);
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void A_file_that_may_not_be_read_says_how_to_allow_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Root may read everything.");
        SeedFolder.Run("chmod", "000", _seeds.Put("a.txt", "متن"));

        var refusal = _seeds.Open("a.txt").Refusal;

        Assert.Equal(SeedRefusalKind.Unreadable, refusal?.Kind);
        Assert.Contains("chmod", refusal?.Advice, StringComparison.Ordinal);
    }

    private SeedOpening OpenNew(string path, string text)
    {
        _seeds.Put(path, text);
        return _seeds.Open(path);
    }
}
