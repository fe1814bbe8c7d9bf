using System.Diagnostics;
using System.Globalization;
using AzureEmulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Translating;
using Translator.Watching;
using Translator.Writing;

namespace Translator.Benchmarks.Durability;

/// <summary>
/// What safety costs: the same documents through the whole product, from the seeds folder to the index, with every sync and with none
/// (<c>synchronous=OFF</c> and no fsync), by turns, against an emulated Azure that takes 50 ms to answer.
/// </summary>
internal static class DurabilityCost
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);
    private static readonly string[] Words = "صبح کی ٹھنڈی ہوا میں کسان کھیت کی طرف چلا اور راستے میں نہر کے کنارے بیٹھے بچوں نے اس سے پوچھا کہ بارش کب ہوگی".Split(' ');

    /// <summary>Runs it.</summary>
    /// <param name="args"><c>[ROUNDS [DOCUMENTS [SENTENCES]]]</c>: 20, 60 and 30 by default.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var numbers = args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).ToList();
        var (rounds, documents, sentences) = (numbers.ElementAtOrDefault(0) is > 0 and var r ? r : 20, numbers.ElementAtOrDefault(1) is > 0 and var d ? d : 60, numbers.ElementAtOrDefault(2) is > 0 and var s ? s : 30);
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Latency = Latency, Tier = Tier.Unlimited });
        // Compiled code and full caches first, for both.
        for (var warmUp = 0; warmUp < 4; warmUp++)
            await OnceAsync(azure, documents, sentences, durable: warmUp % 2 == 0);
        List<double> with = [], without = [];
        for (var round = 0; round < rounds; round++)
        {
            // By turns, and the first by turns too, so that what else the machine does falls on both alike.
            foreach (var durable in round % 2 == 0 ? new[] { true, false } : [false, true])
                (durable ? with : without).Add(await OnceAsync(azure, documents, sentences, durable));
        }

        var ratios = with.Zip(without, (a, b) => a / b).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{documents} documents of {sentences} sentences, {Latency.TotalMilliseconds:0} ms to an answer, {rounds} rounds: durable {Median(with):0.000} s, without {Median(without):0.000} s; ratio of the medians {Median(with) / Median(without):0.000}, median of the rounds' ratios {Median(ratios):0.000} (half of them {ratios[rounds / 4]:0.000} to {ratios[rounds - 1 - (rounds / 4)]:0.000}, all {ratios[0]:0.000} to {ratios[^1]:0.000})"));
        return 0;
    }

    private static async Task<double> OnceAsync(AzureEmulatorServer azure, int documents, int sentences, bool durable)
    {
        var folder = Directory.CreateTempSubdirectory("translator-durability-").FullName;
        NativeFile.SkipsSync = !durable;
        // What the run before left to collect is not this one's.
        GC.Collect();
        try
        {
            Put(Path.Combine(folder, "seeds"), documents, sentences);
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Translating:Engine"] = "azure",
                ["Translating:Azure:Endpoint"] = azure.Url.ToString(),
                ["Translating:Azure:Key"] = azure.Options.Key,
                ["Translating:CharactersPerMinute"] = int.MaxValue.ToString(CultureInfo.InvariantCulture),
            });
            builder.Services.AddTranslator(builder.Configuration);
            if (!durable)
                builder.Services.Replace(ServiceDescriptor.Singleton(services => LedgerDatabase.Open(services.GetRequiredService<IOptions<LedgerOptions>>().Value.Folder, durable: false)));
            var host = builder.Build();
            await using var disposal = (IAsyncDisposable)host;
            using var workplace = Workplace.Open(host.Services);
            return await TimeAsync(host.Services, documents);
        }
        finally
        {
            NativeFile.SkipsSync = false;
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> TimeAsync(IServiceProvider services, int documents)
    {
        var (runner, intake, index) = (services.GetRequiredService<SeedRunner>(), services.GetRequiredService<SeedIntake>(), services.GetRequiredService<IndexFile>());
        var done = 0;
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            intake.ScanOnceAsync(CancellationToken.None),
            new ParallelOptions { MaxDegreeOfParallelism = services.GetRequiredService<DocumentPlaces>().MostBegun },
            async (file, token) =>
            {
                if (await runner.RunAsync(file, null, token) is { State: DocumentState.Done })
                    Interlocked.Increment(ref done);
            });
        index.Flush();
        var seconds = clock.Elapsed.TotalSeconds;
        return done == documents ? seconds : throw new InvalidOperationException($"{done} of {documents} documents were done.");
    }

    private static void Put(string seeds, int documents, int sentences)
    {
        Directory.CreateDirectory(seeds);
        var random = new Random(1);
        for (var document = 0; document < documents; document++)
        {
            var path = Path.Combine(seeds, $"{document}.txt");
            File.WriteAllText(path, string.Join('\n', Enumerable.Range(0, sentences).Select(i =>
                $"{string.Join(' ', Enumerable.Range(0, random.Next(8, 20)).Select(_ => Words[random.Next(Words.Length)]))} {document} {i} ہے۔")));
            File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        }
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
