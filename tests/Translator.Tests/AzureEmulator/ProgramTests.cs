using System.Diagnostics;
using System.Text.Json;
using AzureEmulator;

namespace Translator.Tests.AzureEmulator;

public class ProgramTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_prints_its_address_and_ends_when_its_input_is_closed()
    {
        using var process = Start("--tier", "F0");
        var url = new Uri((await process.StandardOutput.ReadLineAsync(Stop))!);

        using var http = new HttpClient { BaseAddress = url };
        Assert.Equal(200, (int)(await http.GetAsync("/languages?api-version=2026-06-06", Stop)).StatusCode);

        process.StandardInput.Close();
        await process.WaitForExitAsync(Stop);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task What_was_billed_is_on_disk_before_the_answer_and_survives_a_kill()
    {
        var log = Path.Combine(Directory.CreateTempSubdirectory("emulator-").FullName, "billing.jsonl");
        using var process = Start("--log", log, "--key", "k");
        using var http = new HttpClient { BaseAddress = new Uri((await process.StandardOutput.ReadLineAsync(Stop))!) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/translate?api-version=2026-06-06");
        request.Headers.Add("Ocp-Apim-Subscription-Key", "k");
        request.Content = new StringContent(EmulatorClient.Body2026("پہلا", "دوسرا"), System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, Stop);

        process.Kill();
        await process.WaitForExitAsync(Stop);

        var billed = (await File.ReadAllLinesAsync(log, Stop)).Select(line => JsonSerializer.Deserialize<BilledText>(line)!).ToArray();
        Assert.Equal(["پہلا", "دوسرا"], billed.Select(text => text.Text));
        Assert.All(billed, text => Assert.Equal(answer.Headers.GetValues("X-RequestId").Single(), text.Request));
        Directory.Delete(Path.GetDirectoryName(log)!, recursive: true);
    }

    [Theory]
    [InlineData("--tier", "S9", "S9")]
    [InlineData("--colour", "red", "--colour")]
    [InlineData("--faults", "often", "--faults")]
    public async Task A_wrong_option_is_named(string name, string value, string named)
    {
        using var process = Start(name, value);
        var error = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(AzureEmulatorServer).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
