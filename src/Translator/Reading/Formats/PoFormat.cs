using System.Globalization;
using Translator.Reading.CharacterSets;
using Translator.Reading.Languages;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>Gettext catalogues: the Urdu of each message, whether it is the original or the translation of another language.</summary>
public sealed class PoFormat : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "po";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".po", ".pot"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        var decoded = CharacterSet.Decode(file.Bytes.Span, instructions.Encoding);
        Characters.RequireLines(decoded.Text, instructions);
        var text = new ExtractedText(instructions);
        foreach (var warning in decoded.Warnings)
            text.Warn(warning);
        var final = 0;
        foreach (var message in PoMessage.ReadAll(decoded.Text))
        {
            if (message.Id.Length == 0 && message.Context.Length == 0)
                continue;
            final += AddOriginal(message, text) ? 0 : 1;
        }

        FinishedUnits.Report(final, text);
        return text.Build(Name, decoded.Encoding);
    }

    /// <summary>Adds what is Urdu in a message; false when its Urdu is already translated.</summary>
    private static bool AddOriginal(PoMessage message, ExtractedText text)
    {
        var line = message.Line.ToString(CultureInfo.InvariantCulture);
        var place = message.Context.Length > 0 ? $"{message.Context} (line {line})" : $"line {line}";
        if (IsUrdu(message.Id))
        {
            if (message.Translations.Count > 0 && message.Translations.All(translation => translation.Length > 0) && !message.IsFuzzy)
                return false;
            text.Add(BlockKind.Paragraph, new Origin("unit", place), message.Id);
            if (message.Plural.Length > 0)
                text.Add(BlockKind.Paragraph, new Origin("unit", place + " plural"), message.Plural);
            return true;
        }

        for (var i = 0; i < message.Translations.Count; i++)
        {
            if (IsUrdu(message.Translations[i]))
                text.Add(BlockKind.Paragraph, new Origin("unit", i == 0 ? place : string.Create(CultureInfo.InvariantCulture, $"{place} [{i}]")), message.Translations[i]);
        }

        return true;
    }

    private static bool IsUrdu(string text) => text.Length > 0 && SegmentLanguages.Classify(text).Language == SegmentLanguage.Urdu;
}
