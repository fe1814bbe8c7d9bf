using Azure.Core;
using Azure.Core.Pipeline;

namespace Translator.Translating.Azure;

/// <summary>Gives the headers of every answer to the call that awaits it, before anyone tries to read the body.</summary>
internal sealed class AnswerTracePolicy : HttpPipelinePolicy
{
    private static readonly AsyncLocal<AnswerTrace?> Current = new();

    /// <summary>Begins the trace of the call that the current flow is about to make.</summary>
    public static AnswerTrace Begin() => Current.Value = new AnswerTrace();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            Trace(message);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        finally
        {
            Trace(message);
        }
    }

    private static void Trace(HttpMessage message)
    {
        if (message.HasResponse)
            Current.Value?.Read(message.Response);
    }
}
