namespace Translator.Reading.Formats;

/// <summary>Units of a bilingual file that need no translation any more.</summary>
internal static class FinishedUnits
{
    /// <summary>Says how many there were, or refuses a file of nothing else.</summary>
    /// <exception cref="ReadingException">Nothing in the file is left to translate.</exception>
    public static void Report(int count, ExtractedText text)
    {
        if (count == 0)
            return;
        if (text.IsEmpty)
        {
            throw new ReadingException(
                $"{(count == 1 ? "The one Urdu unit of the file is" : $"All {count} Urdu units of the file are")} translated already.",
                "To reuse its translations, run: translator memory import FILE.tmx");
        }

        text.Warn($"{Counted.Of(count, "unit that is translated already was", "units that are translated already were")} left out.");
    }
}
