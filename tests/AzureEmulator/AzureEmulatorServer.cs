using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace AzureEmulator;

/// <summary>A loopback Azure Translator that bills, limits and fails as told. A test server, never an engine.</summary>
public sealed class AzureEmulatorServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private AzureEmulatorServer(WebApplication application, EmulatorOptions options, BillingLog billing, RequestLog requests, FaultPlan faults)
    {
        this.application = application;
        Options = options;
        Billing = billing;
        Requests = requests;
        Faults = faults;
        Url = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Where it listens, for example <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Url { get; }

    /// <summary>What it was started with.</summary>
    public EmulatorOptions Options { get; }

    /// <summary>Every text that was charged.</summary>
    public BillingLog Billing { get; }

    /// <summary>Every translation request.</summary>
    public RequestLog Requests { get; }

    /// <summary>What goes wrong next.</summary>
    public FaultPlan Faults { get; }

    /// <summary>Starts a server on the loopback address.</summary>
    /// <param name="options">The resource; null for a healthy one without limits.</param>
    /// <param name="time">The server's clock: limits, delays and dates follow it; null for the system's.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<AzureEmulatorServer> StartAsync(
        EmulatorOptions? options = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmulatorOptions();
        time ??= TimeProvider.System;
        var billing = new BillingLog(options.LogFile);
        var requests = new RequestLog();
        var faults = new FaultPlan(options);
        var meter = new Meter(options.Tier, time);
        var service = new TranslatorService(options, time, new TranslateOperation(options, time, meter, billing, requests, faults));
        var panel = new ControlPanel(billing, requests, faults, meter);

        // The empty builder reads no settings file and no environment, which belong to whoever runs the tests.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var application = builder.Build();
        application.Run(context => context.Request.Path.StartsWithSegments("/_emulator", StringComparison.Ordinal)
            ? panel.HandleAsync(context)
            : service.HandleAsync(context));
        await application.StartAsync(cancellationToken);
        return new AzureEmulatorServer(application, options, billing, requests, faults);
    }

    /// <summary>Stops at once: answers under way are dropped.</summary>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await application.StopAsync(now.Token);
        await application.DisposeAsync();
        Billing.Dispose();
    }
}
