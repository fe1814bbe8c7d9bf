namespace AzureEmulator;

/// <summary>A translation request as the server saw it.</summary>
/// <param name="Id">Its id, as in <c>X-RequestId</c>.</param>
/// <param name="At">When it came, on the server's clock.</param>
/// <param name="ApiVersion">The api-version it asked for.</param>
/// <param name="Texts">Number of texts; 0 when they could not be read.</param>
/// <param name="Characters">UTF-16 units, counted once per target.</param>
/// <param name="Code">Code of the answer: 200, an error's code, or 0 when there is none, yet or at all.</param>
/// <param name="Fault">The fault it met; null for none.</param>
public sealed record ReceivedRequest(string Id, DateTimeOffset At, string ApiVersion, int Texts, long Characters, int Code, FaultKind? Fault);
