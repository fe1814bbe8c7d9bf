using System.Runtime.InteropServices;
using AzureEmulator;

if (args is ["--help" or "-h" or "-?"])
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}

EmulatorOptions options;
try
{
    options = CommandLine.Parse(args);
}
catch (FormatException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}

var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

await using var server = await AzureEmulatorServer.StartAsync(options);
Console.WriteLine(server.Url);

// Whoever started it through a pipe may die without a word; a terminal or /dev/null at the input says nothing of that kind.
if (OperatingSystem.IsLinux() && new FileInfo("/proc/self/fd/0").LinkTarget?.Split(':')[0] is "pipe" or "socket")
    _ = Console.OpenStandardInput().CopyToAsync(Stream.Null).ContinueWith(_ => stop.TrySetResult(), TaskScheduler.Default);

await stop.Task;
return 0;

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.TrySetResult();
}
