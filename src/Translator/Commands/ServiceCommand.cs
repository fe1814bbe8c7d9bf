using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using Translator.Hosting;
using Translator.Writing;

namespace Translator.Commands;

/// <summary><c>service install</c>: the systemd unit or the Windows service; <c>--dry-run</c> shows it.</summary>
internal static class ServiceCommand
{
    private const string UnitPath = "/etc/systemd/system/translator.service";
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would be done, and do nothing." };
    private static readonly Option<string> User = new("--user") { Description = "The user the service runs as (systemd).", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };

    public static Command Create()
    {
        var install = new Command("install", "Install the service for the current folder.") { DryRun, User };
        install.SetAction(CommandLine.Guarded(InstallAsync));
        return new Command("service", "Run as a service of the system.") { install };
    }

    /// <summary>The unit for a program and a folder.</summary>
    internal static string Unit(string program, string folder, string user)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("translator.service")!);
        return reader.ReadToEnd()
            .Replace("@PROGRAM_FOLDER@", Path.GetDirectoryName(program), StringComparison.Ordinal)
            .Replace("@PROGRAM@", program, StringComparison.Ordinal)
            .Replace("@FOLDER@", folder, StringComparison.Ordinal)
            .Replace("@USER@", user, StringComparison.Ordinal)
            .Replace("@PROTECT_HOME@", folder.StartsWith("/home/", StringComparison.Ordinal) || folder.StartsWith("/root", StringComparison.Ordinal) ? "no" : "yes", StringComparison.Ordinal);
    }

    private static async Task<int> InstallAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        var program = Environment.ProcessPath ?? throw new IOException("The path of this program is not known.");
        var folder = Directory.GetCurrentDirectory();
        Settings.Load(folder, options.Settings);
        if (OperatingSystem.IsWindows())
        {
            string[] arguments = ["create", "Translator", "binPath=", $"\"{program}\" run --content-root \"{folder}\"", "start=", "delayed-auto", "DisplayName=", "Translator"];
            await Console.Out.WriteLineAsync("sc.exe " + string.Join(' ', arguments));
            if (parsed.GetValue(DryRun))
                return ExitCode.Done;
            using var process = Process.Start(new ProcessStartInfo("sc.exe", arguments)) ?? throw new IOException("sc.exe cannot be started.");
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0 ? ExitCode.Done : ExitCode.Failure;
        }

        var unit = Unit(program, folder, parsed.GetValue(User)!);
        if (parsed.GetValue(DryRun))
        {
            await Console.Out.WriteAsync(unit);
            return ExitCode.Done;
        }

        try
        {
            AtomicFile.Write(UnitPath, stream => stream.Write(Encoding.UTF8.GetBytes(unit)));
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException($"{UnitPath} cannot be written. Run it as root, or write the unit there yourself: translator service install --dry-run | sudo tee {UnitPath}");
        }

        await Console.Out.WriteLineAsync($"Written: {UnitPath}. Now: systemctl daemon-reload && systemctl enable --now translator");
        return ExitCode.Done;
    }
}
