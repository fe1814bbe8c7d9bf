using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Translator.Watching;

namespace Translator.Tests.Watching;

/// <summary>A real folder under a clock that the test moves: each round looks once at everything, as the intake does.</summary>
internal sealed class SeedFolder : IDisposable
{
    private readonly SeedScanner _scanner;
    private readonly SeedOpener _opener;

    public SeedFolder(Action<WatchingOptions>? configure = null)
    {
        Options.Folder = Root;
        configure?.Invoke(Options);
        _scanner = new SeedScanner(Root, Options, NullLogger.Instance);
        _opener = new SeedOpener(Root, Options);
        Tracker = new SeedTracker(Options.EffectiveSettle, Options.ScanInterval, Clock);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("seeds-").FullName;

    public FakeTimeProvider Clock { get; } = new();

    public WatchingOptions Options { get; } = new();

    public SeedTracker Tracker { get; }

    public SeedScan Scan() => _scanner.Scan();

    /// <summary>Lets time pass, looks at everything, and says what has settled.</summary>
    public IReadOnlyList<SettledFile> Round(double seconds)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        return Tracker.Note(_scanner.Scan());
    }

    public SeedOpening Open(SettledFile file) => _opener.Open(file);

    /// <summary>Opens whatever lies at a path as if it had settled just now.</summary>
    public SeedOpening Open(string path) => _opener.Open(new SettledFile(path, _scanner.Look(path)?.Signature ?? default));

    /// <summary>A round, and everything that came out of it taken and done; what must wait waits.</summary>
    public List<SeedFile> Take(double seconds)
    {
        var taken = new List<SeedFile>();
        foreach (var file in Round(seconds))
        {
            var opening = Open(file);
            if (opening.Taken)
            {
                taken.Add(opening.File);
                Tracker.Complete(file, opening.File.Sha256);
            }
            else if (opening.Refusal.Kind == SeedRefusalKind.NotYet)
            {
                Tracker.Wait(file, opening.Refusal.Reason);
            }
            else
            {
                Tracker.Fail(file, null);
            }
        }

        return taken;
    }

    public string Place(string path) => Path.Combine(Root, path);

    public string Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place(path))!);
        File.WriteAllText(Place(path), text);
        return Place(path);
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {error}");
    }

    public void Dispose()
    {
        // Names that are no text are out of .NET's reach.
        if (OperatingSystem.IsWindows())
            Directory.Delete(Root, recursive: true);
        else
            Run("rm", "-rf", Root);
    }
}
