using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Translator.Watching;

namespace Translator.Tests.Watching;

public sealed class SeedIntakeTests : IDisposable
{
    private readonly SeedFolder _seeds = new(options =>
    {
        options.Settle = TimeSpan.FromMilliseconds(60);
        options.ScanInterval = TimeSpan.FromMilliseconds(200);
    });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _seeds.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Files_come_whether_the_system_tells_of_them_or_not(bool events)
    {
        _seeds.Options.UseEvents = events;
        _seeds.Put("there.txt", "پہلے سے");
        var intake = Intake();
        await using var files = intake.WatchAsync(Stop).GetAsyncEnumerator(Stop);

        var first = await Next(files);
        intake.Completed(first, intake.Open(first).File!.Sha256);
        _seeds.Put("later/new.txt", "بعد میں");
        var second = await Next(files);

        Assert.Equal("there.txt", first.Path);
        Assert.Equal("later/new.txt", second.Path);
        Assert.True(intake.Open(second).Taken);
        Assert.NotNull(intake.Health.LastScan);
    }

    [Fact]
    public async Task A_folder_that_is_moved_in_whole_is_taken_whole()
    {
        using var elsewhere = new SeedFolder();
        for (var i = 0; i < 100; i++)
            elsewhere.Put($"tree/{i % 10}/{i}.txt", $"{i}");
        var intake = Intake();
        await using var files = intake.WatchAsync(Stop).GetAsyncEnumerator(Stop);
        _seeds.Put("first.txt", "");
        await Next(files);

        Directory.Move(elsewhere.Place("tree"), _seeds.Place("tree"));

        var taken = new HashSet<string>();
        while (taken.Count < 100)
            Assert.True(taken.Add((await Next(files)).Path));
    }

    [Fact]
    public async Task A_folder_that_is_removed_and_made_again_is_watched_again()
    {
        var intake = Intake();
        await using var files = intake.WatchAsync(Stop).GetAsyncEnumerator(Stop);
        _seeds.Put("a.txt", "۱");
        intake.Completed(await Next(files), "hash");

        Directory.Move(_seeds.Root, _seeds.Root + "-away");
        Assert.True(intake.IsPresent("a.txt"));
        while (!intake.Health.Degraded)
            await Task.Yield();
        while (intake.Health.Trouble?.StartsWith($"The folder {_seeds.Root} cannot be read", StringComparison.Ordinal) != true)
            await Task.Yield();
        Directory.CreateDirectory(_seeds.Root);
        _seeds.Put("b.txt", "۲");

        var second = await Next(files);
        intake.Completed(second, "hash of b");
        _seeds.Put("c.txt", "۳");
        intake.Completed(await Next(files), "hash of c");

        Assert.Equal("b.txt", second.Path);
        Assert.Empty(intake.TakeChanges());
        Directory.Delete(_seeds.Root + "-away", recursive: true);
    }

    [Fact]
    public async Task Stopping_is_no_failure()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var intake = Intake();
        var reading = Task.Run(async () =>
        {
            await foreach (var file in intake.WatchAsync(stop.Token))
                intake.Failed(file);
        }, Stop);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task Once_gives_old_files_at_once_and_young_ones_after_a_second_look()
    {
        File.SetLastWriteTimeUtc(_seeds.Put("old.txt", "پرانا"), DateTime.UnixEpoch);
        _seeds.Put("young.txt", "نیا");
        _seeds.Options.Settle = TimeSpan.FromSeconds(2);
        var clock = _seeds.Clock;
        clock.SetUtcNow(new DateTimeOffset(File.GetLastWriteTimeUtc(_seeds.Place("young.txt")), TimeSpan.Zero));
        var intake = Intake(clock);
        await using var files = intake.ScanOnceAsync(Stop).GetAsyncEnumerator(Stop);

        Assert.True(await files.MoveNextAsync());
        Assert.Equal("old.txt", files.Current.Path);
        var second = files.MoveNextAsync().AsTask();
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True(await second);
        Assert.Equal("young.txt", files.Current.Path);
        Assert.False(await files.MoveNextAsync());
    }

    [Fact]
    public async Task Once_leaves_behind_what_is_still_being_written_and_says_so()
    {
        _seeds.Put("young.txt", "آدھا");
        _seeds.Options.Settle = TimeSpan.FromSeconds(2);
        var intake = Intake(_seeds.Clock);
        var all = Task.Run(() => intake.ScanOnceAsync(Stop).ToListAsync(Stop).AsTask(), Stop);
        while (intake.Waiting.Count == 0)
            await Task.Yield();
        _seeds.Put("young.txt", "پورا متن");
        while (!all.IsCompleted)
        {
            _seeds.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        Assert.Empty(await all);
        Assert.Equal("young.txt", Assert.Single(intake.Waiting).Path);
    }

    [Fact]
    public async Task A_completed_file_comes_again_only_when_it_changes()
    {
        var intake = Intake();
        await using var files = intake.WatchAsync(Stop).GetAsyncEnumerator(Stop);
        _seeds.Put("a.txt", "پہلا");
        var first = await Next(files);
        intake.Completed(first, intake.Open(first).File!.Sha256);

        _seeds.Put("b.txt", "دوسرا");
        Assert.Equal("b.txt", (await Next(files)).Path);
        _seeds.Put("a.txt", "پہلا، بدلا ہوا");

        Assert.Equal("a.txt", (await Next(files)).Path);
    }

    [Fact]
    public async Task The_source_policy_moves_or_deletes_only_what_was_taken()
    {
        _seeds.Options.SourcePolicy = SourcePolicy.Move;
        _seeds.Put("books/a.txt", "متن");
        _seeds.Put(".done/books/a.txt", "کل والا");
        var intake = Intake();
        var file = await TakeOnce(intake);

        Assert.True(intake.ApplySourcePolicy(file));
        Assert.False(File.Exists(_seeds.Place("books/a.txt")));
        Assert.Equal("متن"u8.ToArray(), File.ReadAllBytes(_seeds.Place(".done/books/a~2.txt")));

        _seeds.Options.SourcePolicy = SourcePolicy.Delete;
        _seeds.Put("b.txt", "متن");
        file = await TakeOnce(intake);
        _seeds.Put("b.txt", "اس دوران بدل گیا");
        Assert.False(intake.ApplySourcePolicy(file));
        Assert.True(File.Exists(_seeds.Place("b.txt")));
    }

    [Fact]
    public void The_settings_are_bound_checked_and_made_absolute()
    {
        var options = Configured(("Watching:Folder", "in"), ("Watching:Profile", "network"), ("Watching:Include:0", "*.txt"));

        Assert.Equal("/content/in", options.Value.Folder.Replace('\\', '/')[^11..]);
        Assert.Equal(TimeSpan.FromSeconds(10), options.Value.EffectiveSettle);
        Assert.Equal(["*.txt"], options.Value.Include);

        var wrong = Assert.Throws<OptionsValidationException>(() => Configured(("Watching:MaxFileMegabytes", "0")).Value);
        Assert.Contains("Watching:MaxFileMegabytes", wrong.Message, StringComparison.Ordinal);
        wrong = Assert.Throws<OptionsValidationException>(() => Configured(("Watching:ScanInterval", "00:00:00")).Value);
        Assert.Contains("Watching:ScanInterval", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Configured(("Watching:Foldr", "x")).Value);
    }

    private static IOptions<WatchingOptions> Configured(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return new ServiceCollection()
            .AddSingleton<IHostEnvironment>(new ContentRoot())
            .AddWatching(configuration)
            .BuildServiceProvider()
            .GetRequiredService<IOptions<WatchingOptions>>();
    }

    private SeedIntake Intake(TimeProvider? clock = null) =>
        new(Options.Create(_seeds.Options), clock ?? TimeProvider.System, NullLogger<SeedIntake>.Instance);

    private static async Task<SettledFile> TakeOnce(SeedIntake intake)
    {
        var file = Assert.Single(await intake.ScanOnceAsync(Stop).ToListAsync(Stop));
        intake.Completed(file, intake.Open(file).File!.Sha256);
        return file;
    }

    private static async Task<SettledFile> Next(IAsyncEnumerator<SettledFile> files)
    {
        Assert.True(await files.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), Stop));
        return files.Current;
    }

    private sealed class ContentRoot : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "Test";

        public string ContentRootPath { get; set; } = OperatingSystem.IsWindows() ? @"C:\content" : "/content";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
