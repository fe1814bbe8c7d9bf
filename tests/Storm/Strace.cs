namespace Storm;

/// <summary>The strace of the system, which makes chosen system calls fail, or kills at them.</summary>
internal static class Strace
{
    private const string Path = "/usr/bin/strace";

    public const string Missing = "strace is not installed, or may not trace here";

    private static readonly Lazy<bool> Works = new(() =>
    {
        if (!File.Exists(Path))
            return false;
        using var child = new Child(Path, ["-qq", "-o", "/dev/null", "true"], "/", new Dictionary<string, string>());
        return child.EndsAsync(TimeSpan.FromSeconds(10)).GetAwaiter().GetResult() && child.ExitCode == 0;
    });

    public static bool Available => OperatingSystem.IsLinux() && Works.Value;

    /// <summary>Arguments that inject something into calls of every thread.</summary>
    /// <param name="calls">Names of system calls, separated by commas.</param>
    /// <param name="what">For example <c>error=EIO</c> or <c>signal=KILL:when=3</c>; the count is each thread's own.</param>
    /// <param name="trace">File for the calls; none by default.</param>
    public static string[] Inject(string calls, string what, string trace = "/dev/null") =>
        // Not with --seccomp-bpf: strace 6.1 then counts no calls, and nothing is injected at the third one.
        ["-f", "-qq", "-o", trace, "-e", $"trace={calls}", "-e", $"inject={calls}:{what}", "--"];

    public static Child Start(Room room, string[] arguments, params string[] verb) => room.StartUnder(Path, arguments, verb);

    /// <summary>Runs this very program's probe under strace.</summary>
    public static async Task<string> ProbeAsync(StormOptions options, string[] arguments, params string[] probe)
    {
        using var child = new Child(Path, [.. arguments, Environment.ProcessPath!, "probe", .. probe], options.Work, new Dictionary<string, string>());
        await child.EndsAsync(TimeSpan.FromSeconds(60));
        return child.Output.Trim();
    }
}
