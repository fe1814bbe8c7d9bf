using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Watching;

namespace Translator.Tests.Support;

/// <summary>All steps in this process, with the embedded engine, on a folder of their own.</summary>
internal sealed class PipelineHost : IAsyncDisposable
{
    private readonly IHost _host;

    public PipelineHost(Action<IServiceCollection>? configure = null, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Folder.Root });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)).Append(new("Ledger:Folder", Folder.Ledger)));
        builder.Services.AddTranslator(builder.Configuration);
        configure?.Invoke(builder.Services);
        _host = builder.Build();
    }

    public WorkFolder Folder { get; } = new();

    public DocumentTable Documents => Get<DocumentTable>();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public static SeedFile Seed(string path, ReadOnlyMemory<byte> bytes) => new(path, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), bytes);

    public Task<DocumentResult> RunAsync(SeedFile file) => Get<Pipeline>().RunAsync(file, Folder.Seeds, null, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)_host).DisposeAsync();
        Folder.Dispose();
    }
}
