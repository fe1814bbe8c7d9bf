using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Translator.Commands;

namespace Translator.Hosting;

/// <summary>Builds the host that a verb runs in.</summary>
internal static class TranslatorHost
{
    /// <summary>Longest wait for paid calls when the process is told to stop.</summary>
    public static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(30);

    /// <summary>A builder with all steps registered, its settings loaded, and its log on standard error.</summary>
    /// <exception cref="ConfigurationException">The settings cannot be worked with.</exception>
    public static HostApplicationBuilder Create(GlobalOptions options)
    {
        var contentRoot = Directory.GetCurrentDirectory();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = contentRoot, ApplicationName = "translator" });
        builder.Configuration.AddConfiguration(Settings.Load(contentRoot, options.Settings), shouldDisposeConfiguration: true);
        AddLog(builder.Logging, options);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = DrainTime);
        builder.Services.AddTranslator(builder.Configuration);
        return builder;
    }

    private static void AddLog(ILoggingBuilder logging, GlobalOptions options)
    {
        logging.SetMinimumLevel(options.Verbose ? LogLevel.Debug : options.Quiet ? LogLevel.Warning : LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Polly", options.Verbose ? LogLevel.Information : LogLevel.Error).AddFilter("System.Net.Http", LogLevel.Warning);
        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName = options.JsonLog ? ConsoleFormatterNames.Json : PlainConsoleFormatter.FormatterName;
        });
        logging.AddConsoleFormatter<PlainConsoleFormatter, ConsoleFormatterOptions>();
    }
}
