namespace Translator.Reviewing.Http.Bodies;

/// <summary>A flag of a pair.</summary>
/// <param name="Code">Stable name of the rule.</param>
/// <param name="Severity"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Side">Which text the span speaks of: <c>ur</c> or <c>en</c>.</param>
/// <param name="Start">First UTF-16 unit of the span.</param>
/// <param name="Length">UTF-16 units of the span.</param>
/// <param name="Message">One line that a reviewer understands.</param>
/// <param name="Ignored">True once a person set it aside.</param>
internal sealed record FlagBody(string Code, string Severity, string Side, int Start, int Length, string Message, bool Ignored);
