using System.Globalization;
using Azure;

namespace Translator.Translating.Azure;

/// <summary>What the headers of an answer say, kept even when its body cannot be used: it was billed all the same.</summary>
internal sealed class AnswerTrace
{
    /// <summary>Characters charged; null when the service did not say.</summary>
    public long? BilledCharacters { get; private set; }

    /// <summary>The service's own name for the call.</summary>
    public string? RequestId { get; private set; }

    public void Read(Response response)
    {
        RequestId = response.Headers.TryGetValue("X-RequestId", out var id) ? id : null;
        BilledCharacters = response.Headers.TryGetValue("x-metered-usage", out var usage)
            && long.TryParse(usage, NumberStyles.None, CultureInfo.InvariantCulture, out var characters)
                ? characters
                : null;
    }
}
