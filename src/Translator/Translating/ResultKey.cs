using System.Security.Cryptography;
using System.Text;

namespace Translator.Translating;

/// <summary>The key of a result in the translation memory: the same sentence to the same engine with the same settings is never sent twice.</summary>
public static class ResultKey
{
    /// <summary>SHA-256 over engine, version, settings, languages and the normalised source, lower-case hexadecimal.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="normalisedSource">The sentence's key.</param>
    /// <param name="terms">What tells the glossary's terms in it from others; empty when none was sent along.</param>
    public static string Of(EngineInfo engine, string normalisedSource, string terms = "") =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{engine.Name}\n{engine.Version}\n{engine.Settings}\nur\nen\n{normalisedSource}{(terms.Length > 0 ? "\n" + terms : "")}")));
}
