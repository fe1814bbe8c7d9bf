using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace AzureEmulator;

/// <summary>
/// <c>/translate</c>. Checks in this order: identity, faults and quota, rate, api-version, content type, JSON, form, languages, lengths. What passes is
/// billed and written to the log before a byte of the answer is sent.
/// </summary>
internal sealed class TranslateOperation(EmulatorOptions options, TimeProvider time, Meter meter, BillingLog billing, RequestLog requests, FaultPlan faults)
{
    public async Task HandleAsync(HttpContext context, string id, IProtocol protocol, bool isVersion, bool isAdmitted)
    {
        var received = new ReceivedRequest(id, time.GetUtcNow(), context.Request.Query["api-version"].ToString(), 0, 0, 0, null);
        var exchange = new Exchange(context, protocol, requests, received);
        requests.Begin(received);
        try
        {
            if (isAdmitted)
                await HandleAsync(exchange, isVersion);
            else
                await FailAsync(exchange, ServiceError.Unauthorized);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            // The caller went away; what was billed stays billed.
        }
        finally
        {
            requests.End();
        }
    }

    private async Task HandleAsync(Exchange exchange, bool isVersion)
    {
        var context = exchange.Context;
        var isPlanned = faults.TryTake(out var fault);
        exchange.Meet(fault);
        if (fault?.Kind == FaultKind.ResetBeforeBody)
        {
            Answers.Reset(context);
            return;
        }

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.ToArray();
        if (!isPlanned)
            exchange.Meet(faults.Draw(body));

        var request = isVersion ? Read(context.Request, body, exchange.Protocol) : TranslationRequest.Bad(ServiceError.InvalidVersion);
        exchange.Read(request);
        if (request.Texts.Any(text => faults.Breaking.Any(breaking => text.Text.Contains(breaking, StringComparison.Ordinal))))
            exchange.Meet(new Fault(FaultKind.ServerError) { Billed = true });
        await AnswerAsync(exchange, request);
    }

    private static TranslationRequest Read(HttpRequest request, byte[] body, IProtocol protocol)
    {
        if (request.Headers.TryGetValue("X-ClientTraceId", out var trace) && !Guid.TryParse(trace, out _))
            return TranslationRequest.Bad(ServiceError.InvalidTraceId);
        if (request.ContentType?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) != true)
            return TranslationRequest.Bad(ServiceError.InvalidContentType);
        try
        {
            using var json = JsonDocument.Parse(body);
            return protocol.Read(request.Query, json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return TranslationRequest.Bad(ServiceError.InvalidJson);
        }
    }

    private async Task AnswerAsync(Exchange exchange, TranslationRequest request)
    {
        var fault = exchange.Fault;
        var failure = fault?.Error;
        if (fault?.Kind == FaultKind.ResetBeforeBody)
        {
            Answers.Reset(exchange.Context);
            return;
        }

        if (failure is not null && !fault!.Billed)
        {
            await FailAsync(exchange, failure, fault.RetryAfter);
            return;
        }

        if (Refusal(request, out var wait) is { } refusal)
        {
            await FailAsync(exchange, refusal, wait);
            return;
        }

        // The clock starts before the bill is seen, so that a test that waits for the bill may advance the clock at once.
        var delay = DelayAsync(fault, exchange.Context.RequestAborted);
        Bill(exchange, request);
        await delay;
        if (failure is not null)
            await FailAsync(exchange, failure, fault!.RetryAfter);
        else if (fault?.Kind == FaultKind.ResetAfterBody)
            Answers.Reset(exchange.Context);
        else
            await SucceedAsync(exchange, request);
    }

    /// <summary>Why the request is refused, the rate before its contents; null when it is taken, and then its characters are taken from the window.</summary>
    private ServiceError? Refusal(TranslationRequest request, out TimeSpan wait)
    {
        wait = TimeSpan.FromSeconds(1);
        if (meter.IsMonthSpent)
            return ServiceError.QuotaExceeded;

        var broken = RequestRules.Broken(request, options);
        if (broken is null && request.Texts.Any(text => faults.Poison.Any(poison => text.Text.Contains(poison, StringComparison.Ordinal))))
            broken = ServiceError.InvalidInput;
        return meter.TryTake(request.Characters, charge: broken is null, out wait) ? broken : ServiceError.RateExceeded;
    }

    private static async Task SucceedAsync(Exchange exchange, TranslationRequest request)
    {
        var fault = exchange.Fault?.Kind;
        var items = Spoiled.Of(Translate(request), fault);
        var body = Answers.Json(json => exchange.Protocol.WriteAnswer(json, request, items));
        if (fault == FaultKind.ResetDuringAnswer)
        {
            await Answers.SendHalfAsync(exchange.Context, body);
            return;
        }

        exchange.Answer(200);
        await Answers.SendAsync(
            exchange.Context, 200, "application/json; charset=utf-8", fault == FaultKind.TruncatedJson ? body.AsMemory(0, body.Length / 2) : body);
        if (fault == FaultKind.ResetAfterAnswer)
            exchange.Context.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
    }

    private async Task FailAsync(Exchange exchange, ServiceError error, TimeSpan? wait = null)
    {
        exchange.Answer(error.Code);
        if (error.Status is 429 or 503)
        {
            Answers.SetRetryAfter(
                exchange.Context.Response, wait ?? TimeSpan.FromSeconds(1), exchange.Fault?.Form ?? options.RetryAfter, time.GetUtcNow());
        }

        await Answers.SendErrorAsync(exchange.Context, error, exchange.Protocol);
    }

    private void Bill(Exchange exchange, TranslationRequest request)
    {
        var now = time.GetUtcNow();
        var response = exchange.Context.Response;
        billing.Add([.. request.Texts.SelectMany(text => text.Targets.Select(
            target => new BilledText(exchange.Id, now, text.Text, target.Language, text.Text.Length, exchange.Fault?.Kind.ToString()) { Examples = target.Examples }))]);
        response.Headers["x-metered-usage"] = request.Characters.ToString(CultureInfo.InvariantCulture);
        response.Headers["x-mt-system"] = string.Join(',', request.Texts[0].Targets.Select(target => RequestRules.SystemOf(target, options)));
    }

    private Task DelayAsync(Fault? fault, CancellationToken aborted)
    {
        var delay = fault?.Delay ?? (fault?.Kind == FaultKind.Slow ? TimeSpan.FromSeconds(14.9) : faults.Latency);
        return delay > TimeSpan.Zero ? Task.Delay(delay, time, aborted) : Task.CompletedTask;
    }

    private static List<AnswerItem> Translate(TranslationRequest request) =>
    [
        .. request.Texts.Select(text => new AnswerItem(
            text,
            text.From is null ? Languages.Detect(text.Text) : null,
            [.. text.Targets.Select(target => (target.Language, PseudoEnglish.Of(text.Text, target.Language)))])),
    ];
}
