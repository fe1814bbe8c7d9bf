using Microsoft.AspNetCore.Http;

namespace AzureEmulator;

/// <summary>One translation request under way.</summary>
internal sealed class Exchange(HttpContext context, IProtocol protocol, RequestLog log, ReceivedRequest received)
{
    public HttpContext Context => context;

    public IProtocol Protocol => protocol;

    public string Id => Received.Id;

    /// <summary>The fault it meets; null for none.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>What the log says of it.</summary>
    public ReceivedRequest Received { get; private set; } = received;

    public void Meet(Fault? fault)
    {
        Fault = fault;
        Update(Received with { Fault = fault?.Kind });
    }

    public void Read(TranslationRequest request) => Update(Received with { Texts = request.Texts.Count, Characters = request.Characters });

    /// <summary>Notes the answer before it goes out, so that whoever has it finds it in the log.</summary>
    public void Answer(int code) => Update(Received with { Code = code });

    private void Update(ReceivedRequest request)
    {
        log.Replace(Received, request);
        Received = request;
    }
}
