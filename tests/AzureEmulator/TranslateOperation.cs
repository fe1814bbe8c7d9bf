using System.Globalization;
using System.Text.Json;
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
        requests.Begin();
        var received = new ReceivedRequest(id, time.GetUtcNow(), context.Request.Query["api-version"].ToString(), 0, 0, 0, null);
        try
        {
            if (!isAdmitted)
            {
                received = received with { Code = ServiceError.Unauthorized.Code };
                await Answers.SendErrorAsync(context, ServiceError.Unauthorized, protocol);
                return;
            }

            var isPlanned = faults.TryTake(out var fault);
            if (fault?.Kind == FaultKind.ResetBeforeBody)
            {
                received = received with { Fault = fault.Kind };
                Answers.Reset(context);
                return;
            }

            using var buffer = new MemoryStream();
            await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
            var body = buffer.ToArray();
            if (!isPlanned)
                fault = faults.Draw(body);

            var request = isVersion ? Read(context.Request, body, protocol) : TranslationRequest.Bad(ServiceError.InvalidVersion);
            received = received with { Texts = request.Texts.Count, Characters = request.Characters, Fault = fault?.Kind };
            received = received with { Code = await AnswerAsync(context, id, protocol, request, fault) };
        }
        catch (Exception e) when (e is IOException or OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            // The caller went away; what was billed stays billed.
        }
        finally
        {
            requests.End(received);
        }
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

    private async Task<int> AnswerAsync(HttpContext context, string id, IProtocol protocol, TranslationRequest request, Fault? fault)
    {
        if (fault?.Kind == FaultKind.ResetBeforeBody)
        {
            Answers.Reset(context);
            return 0;
        }

        var failure = fault?.Error;
        if (failure is not null && !fault!.Billed)
            return await FailAsync(context, protocol, failure, fault.RetryAfter, fault);
        if (meter.IsMonthSpent)
            return await FailAsync(context, protocol, ServiceError.QuotaExceeded, wait: null, fault);

        var broken = RequestRules.Broken(request, options);
        if (broken is null && request.Texts.Any(text => faults.Poison.Any(poison => text.Text.Contains(poison, StringComparison.Ordinal))))
            broken = ServiceError.InvalidInput;
        if (!meter.TryTake(request.Characters, charge: broken is null, out var wait))
            return await FailAsync(context, protocol, ServiceError.RateExceeded, wait, fault);
        if (broken is not null)
            return await FailAsync(context, protocol, broken, wait: null, fault);

        // The clock starts before the bill is seen, so that a test that waits for the bill may advance the clock at once.
        var delay = DelayAsync(fault, context.RequestAborted);
        Bill(context.Response, id, request, fault);
        await delay;
        if (failure is not null)
            return await FailAsync(context, protocol, failure, fault!.RetryAfter, fault);
        if (fault?.Kind == FaultKind.ResetAfterBody)
        {
            Answers.Reset(context);
            return 0;
        }

        return await SucceedAsync(context, protocol, request, fault);
    }

    private async Task<int> SucceedAsync(HttpContext context, IProtocol protocol, TranslationRequest request, Fault? fault)
    {
        var items = Spoiled.Of(Translate(request), fault?.Kind);
        var body = Answers.Json(json => protocol.WriteAnswer(json, request, items));
        if (fault?.Kind == FaultKind.ResetDuringAnswer)
        {
            await Answers.SendHalfAsync(context, body);
            return 0;
        }

        await Answers.SendAsync(
            context, 200, "application/json; charset=utf-8", fault?.Kind == FaultKind.TruncatedJson ? body.AsMemory(0, body.Length / 2) : body);
        if (fault?.Kind == FaultKind.ResetAfterAnswer)
            context.Abort();
        return 200;
    }

    private async Task<int> FailAsync(HttpContext context, IProtocol protocol, ServiceError error, TimeSpan? wait, Fault? fault)
    {
        if (error.Status is 429 or 503)
            Answers.SetRetryAfter(context.Response, wait ?? TimeSpan.FromSeconds(1), fault?.Form ?? options.RetryAfter, time.GetUtcNow());
        await Answers.SendErrorAsync(context, error, protocol);
        return error.Code;
    }

    private void Bill(HttpResponse response, string id, TranslationRequest request, Fault? fault)
    {
        var now = time.GetUtcNow();
        billing.Add([.. request.Texts.SelectMany(text => text.Targets.Select(
            target => new BilledText(id, now, text.Text, target.Language, text.Text.Length, fault?.Kind.ToString())))]);
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
