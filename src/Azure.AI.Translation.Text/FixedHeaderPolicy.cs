using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.Translation.Text;

/// <summary>Sends a header with every request.</summary>
internal sealed class FixedHeaderPolicy(string name, string value) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue(name, value);
}
