namespace Translator.Reviewing.Http.Bodies;

/// <summary>A glossary's term in the sentence.</summary>
/// <param name="Ur">The Urdu.</param>
/// <param name="En">What it must be in English.</param>
/// <param name="Note">A remark.</param>
/// <param name="Start">Its first UTF-16 unit in the Urdu.</param>
/// <param name="Length">Its UTF-16 units.</param>
internal sealed record TermBody(string Ur, string En, string Note, int Start, int Length);
