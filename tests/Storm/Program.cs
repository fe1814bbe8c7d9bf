using Storm;
using Storm.Promises;

if (args is ["probe", ..])
    return Probe.Run(args[1..]);
if (args is ["--help" or "-h"])
{
    Console.WriteLine(StormOptions.Usage);
    return 0;
}

StormOptions options;
try
{
    options = StormOptions.Parse(args);
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(StormOptions.Usage);
    return 2;
}

var storms = new (string Name, Func<StormOptions, IAsyncEnumerable<Verdict>> Run)[]
{
    ("controls", NegativeControls.RunAsync),
    ("order", DurabilityOrder.RunAsync),
    ("kill", KillStorm.RunAsync),
    ("points", CrashPoints.RunAsync),
    ("migration", Migrations.RunAsync),
    ("disk", DiskTrouble.RunAsync),
    ("stop", GracefulStops.RunAsync),
    ("money", Money.RunAsync),
    ("burst", Bursts.RunAsync),
    ("death", WatcherDeath.RunAsync),
    ("slow", SlowCopies.RunAsync),
    ("save", SavePatterns.RunAsync),
    ("names", OddNames.RunAsync),
    ("poison", Poison.RunAsync),
};
foreach (var name in options.Only.Where(name => storms.All(storm => storm.Name != name)))
{
    Console.Error.WriteLine($"There is no storm {name}.");
    return 2;
}

var (kept, broken, skipped) = (0, 0, 0);
var clock = TimeProvider.System;
foreach (var (name, run) in storms.Where(storm => options.Only.Count == 0 || options.Only.Contains(storm.Name)))
{
    var start = clock.GetTimestamp();
    try
    {
        await foreach (var verdict in run(options))
        {
            Console.WriteLine(verdict);
            kept += verdict.Kept == true ? 1 : 0;
            broken += verdict.Kept == false ? 1 : 0;
            skipped += verdict.Kept is null ? 1 : 0;
        }
    }
    catch (Exception error)
    {
        // One storm that breaks off must not hide what the others find.
        broken++;
        Console.WriteLine(new Verdict(name, false, $"broke off: {error}"));
    }

    Console.WriteLine($"      {name} took {clock.GetElapsedTime(start).TotalSeconds:0.0} s");
}

if (!options.Keep)
    await RemoveAsync(options.Work);
Console.WriteLine($"{kept} passed, {broken} failed, {skipped} skipped");
return broken == 0 ? 0 : 1;

// .NET cannot name the files whose names are no text.
static async Task RemoveAsync(string folder)
{
    using var remover = OperatingSystem.IsWindows() ? null : new Child("rm", ["-rf", folder], "/", new Dictionary<string, string>());
    if (remover is null)
        Directory.Delete(folder, recursive: true);
    else
        await remover.EndsAsync(TimeSpan.FromMinutes(5));
}
