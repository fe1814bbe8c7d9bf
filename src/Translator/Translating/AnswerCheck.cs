using Translator.Segmenting;
using Translator.Translating.Glossaries;

namespace Translator.Translating;

/// <summary>Whether an engine's answer can be trusted: as many results as sentences, none empty, none merely the Urdu again.</summary>
internal static class AnswerCheck
{
    /// <summary>Why the whole answer cannot be used, or null.</summary>
    public static string? Mismatch(int sent, EngineAnswer answer) =>
        answer.Results.Count == sent ? null : $"{Counted.Of(sent, "sentence was", "sentences were")} sent and {Counted.Of(answer.Results.Count, "result")} came back.";

    /// <summary>Why one result cannot be used, or null.</summary>
    public static string? Fault(string source, EngineResult result) => result switch
    {
        { Error: { } error } => error,
        { Text: null } => "The engine gave no text and no reason.",
        { Text: var text } when string.IsNullOrWhiteSpace(text) => "The engine answered with an empty text.",
        { Text: var text } when text.Contains(Glossary.Markup, StringComparison.OrdinalIgnoreCase) => "The engine left the glossary's markup in its English.",
        { Text: var text } when IsEcho(source, text) => "The engine answered with the Urdu itself.",
        _ => null,
    };

    private static bool IsEcho(string source, string text)
    {
        // English that begins with a Latin letter is not Urdu that begins with an Arabic one, whatever is folded; nearly every answer ends here.
        if (text.FirstOrDefault(char.IsLetterOrDigit) is var first && char.IsAsciiLetter(first) && source.FirstOrDefault(char.IsLetterOrDigit) is >= '\u0600' and <= '\u06FF')
            return false;
        return UrduKey.Of(text) == UrduKey.Of(source);
    }
}
