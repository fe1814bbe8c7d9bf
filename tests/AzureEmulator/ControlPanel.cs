using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace AzureEmulator;

/// <summary>Addresses below <c>/_emulator/</c> by which a test in another process sets faults and reads what was billed.</summary>
internal sealed class ControlPanel(BillingLog billing, RequestLog requests, FaultPlan faults, Meter meter)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = BillingLog.Json.Encoder,
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public async Task HandleAsync(HttpContext context)
    {
        switch (context.Request.Method, context.Request.Path.Value)
        {
            case ("GET", "/_emulator/summary"):
                await context.Response.WriteAsJsonAsync(Summary(), Json);
                break;
            case ("GET", "/_emulator/billing"):
                await context.Response.WriteAsJsonAsync(billing.Texts, Json);
                break;
            case ("GET", "/_emulator/requests"):
                await context.Response.WriteAsJsonAsync(requests.All, Json);
                break;
            case ("POST", "/_emulator/faults"):
                await SetAsync(context);
                break;
            case ("POST", "/_emulator/reset"):
                billing.Reset();
                requests.Reset();
                faults.Reset();
                meter.Reset();
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                await context.Response.WriteAsync("GET /_emulator/summary, /billing, /requests; POST /_emulator/faults, /reset");
                break;
        }
    }

    private EmulatorSummary Summary()
    {
        var all = requests.All;
        return new(
            all.Count,
            requests.PeakInFlight,
            billing.Texts.Count,
            billing.Characters,
            billing.Repeated.Values.Sum(count => count - 1),
            all.CountBy(request => $"{request.Code}").ToDictionary());
    }

    private async Task SetAsync(HttpContext context)
    {
        try
        {
            var wanted = await context.Request.ReadFromJsonAsync<FaultSettings>(Json, context.RequestAborted);
            wanted?.Apply(faults);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (JsonException e)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(e.Message);
        }
    }
}
