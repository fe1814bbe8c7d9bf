namespace Translator.Benchmarks.Checking;

/// <summary>A fault put into a good translation on purpose.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Codes">The rules that should see it.</param>
/// <param name="English">The English with the fault.</param>
internal sealed record Defect(string Name, string[] Codes, string English);
