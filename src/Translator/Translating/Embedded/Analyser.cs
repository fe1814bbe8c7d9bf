using System.Collections.Concurrent;

namespace Translator.Translating.Embedded;

/// <summary>Finds what a single Urdu word can be: entries by citation form, by inflection, by spelling variant; verb readings.</summary>
internal sealed class Analyser(Lexicon lexicon)
{
    private const int MostRemembered = 16_000;

    /// <summary>Most letters of what is looked up: no word has more, even where spaces are missing, and what has costs time for every way to part it.</summary>
    public const int LongestWord = 60;

    private static readonly VerbReading[] Nothing = [];
    private static readonly Finding Unheard = new([], false, false, Nothing, null);
    private readonly ConcurrentDictionary<string, Finding> _remembered = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>What a look-up found.</summary>
    /// <param name="Entries">Entries of all classes but verbs.</param>
    /// <param name="Plural">True when the form is plural.</param>
    /// <param name="Exact">True when the form is a citation form.</param>
    /// <param name="Verbs">Readings as a verb.</param>
    /// <param name="Pronoun">The pronoun it is, or null.</param>
    /// <param name="Degree"><c>more</c> or <c>most</c> for a comparative or superlative ending, else empty.</param>
    internal sealed record Finding(LexiconEntry[] Entries, bool Plural, bool Exact, VerbReading[] Verbs, PronounForm? Pronoun, string Degree = "")
    {
        /// <summary>True when nothing was found.</summary>
        public bool IsEmpty => Entries.Length == 0 && Verbs.Length == 0 && Pronoun is null;

        /// <summary>Most words of an entry that begins with the word looked up; 0 when none does.</summary>
        public int Longest { get; init; }
    }

    /// <summary>Looks a token's word up, once for the sentence.</summary>
    public Finding Find(Token token) => token.Found ??= Find(token.Text);

    /// <summary>Looks a word up.</summary>
    public Finding Find(string word)
    {
        if (word.Length > LongestWord)
            return Unheard;
        if (_remembered.TryGetValue(word, out var known))
            return known;
        var found = Look(word);
        if (found.IsEmpty)
        {
            foreach (var variant in Spelling.Variants(word))
            {
                found = Look(variant);
                if (!found.IsEmpty)
                    break;
            }
        }

        if (lexicon.LongestFrom(word) is > 0 and var longest)
            found = found with { Longest = longest };
        if (_remembered.TryAdd(word, found) && Interlocked.Increment(ref _count) > MostRemembered)
        {
            // What comes again comes back soon.
            _remembered.Clear();
            _count = 0;
        }

        return found;
    }

    /// <summary>Entries of a phrase whose last word may be inflected.</summary>
    public (LexiconEntry[] Entries, bool Plural) Phrase(string head, string last)
    {
        var phrase = string.Concat(head, " ", last);
        var exact = lexicon.Exact(phrase);
        if (exact.Length > 0)
            return (exact, false);
        var plural = lexicon.ByPlural(phrase);
        if (plural.Length > 0)
            return (plural, true);
        foreach (var (citation, isPlural) in NounParadigm.NounCitations(last))
        {
            var found = lexicon.Exact(string.Concat(head, " ", citation)).Where(e => Nominal(e) && !(isPlural && e.Pos == PartOfSpeech.Adjective)).ToArray();
            if (found.Length > 0)
                return (found, isPlural);
        }

        return ([], false);
    }

    private Finding Look(string word)
    {
        var pronoun = lexicon.Pronoun(word);
        var verbs = VerbReadings(word);
        var exact = lexicon.Exact(word);
        if (exact.Length > 0)
            return new Finding(exact, exact.Any(e => e.PluralOnly && e.Senses.Length == 0), true, verbs, pronoun);
        var plurals = lexicon.ByPlural(word);
        if (plurals.Length > 0)
            return new Finding(plurals, true, false, verbs, pronoun);
        foreach (var citation in NounParadigm.AdjectiveCitations(word))
        {
            var found = lexicon.Exact(citation).Where(e => e.Pos is PartOfSpeech.Adjective or PartOfSpeech.Determiner or PartOfSpeech.Particle or PartOfSpeech.Adverb).ToArray();
            if (found.Length > 0)
                return new Finding(WithNouns(found, word), false, false, verbs, pronoun);
        }

        foreach (var (citation, plural) in NounParadigm.NounCitations(word))
        {
            // Feminines in ا have no oblique in ے, adjectives no plural of their own.
            var found = lexicon.Exact(citation).Where(e => Nominal(e) && !(e.Feminine && !plural && citation[^1] == 'ا')).ToArray();
            if (found.Length == 0)
                found = lexicon.ByPlural(citation);
            if (found.Length > 0)
                return new Finding(found, plural, false, verbs, pronoun);
        }

        foreach (var (ending, degree) in Degrees)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)
                && lexicon.Exact(word.AsSpan(0, word.Length - ending.Length)).FirstOrDefault(e => e.Pos == PartOfSpeech.Adjective) is { } adjective)
                return new Finding([adjective], false, false, verbs, pronoun, degree);
        }

        return new Finding([], false, false, verbs, pronoun);
    }

    private LexiconEntry[] WithNouns(LexiconEntry[] adjectives, string word)
    {
        foreach (var (citation, _) in NounParadigm.NounCitations(word))
        {
            var nouns = lexicon.Exact(citation).Where(Nominal).ToArray();
            if (nouns.Length > 0)
                return [.. adjectives, .. nouns];
        }

        return adjectives;
    }

    private VerbReading[] VerbReadings(string word)
    {
        switch (word)
        {
            case "ہے":
                return [new VerbReading("ہو", VerbForm.Present)];
            case "ہیں":
                return [new VerbReading("ہو", VerbForm.Present, 3, true)];
            case "ہوں":
                return [new VerbReading("ہو", VerbForm.Present, 1), new VerbReading("ہو", VerbForm.Subjunctive, 3, true)];
            case "ہو":
                return [new VerbReading("ہو", VerbForm.Subjunctive), new VerbReading("ہو", VerbForm.Present, 2, true), new VerbReading("ہو", VerbForm.Root)];
            case "تھا":
                return [new VerbReading("ہو", VerbForm.Past)];
            case "تھے":
                return [new VerbReading("ہو", VerbForm.Past, 3, true)];
            case "تھی":
                return [new VerbReading("ہو", VerbForm.Past, 3, false, true)];
            case "تھیں":
                return [new VerbReading("ہو", VerbForm.Past, 3, true, true)];
            case "چاہیے" or "چائیے" or "چاہیئیے" or "چایئے" or "چاہئے" or "چاہیئے" or "چاہئیے" or "چاہییں" or "چاہئیں":
                return [new VerbReading("چاہیے", VerbForm.Present)];
        }

        var readings = VerbParadigm.Readings(word).Where(r => lexicon.Verb(r.Root) is not null).Distinct().ToArray();
        return readings.Length == 0 ? Nothing : readings;
    }

    private static bool Nominal(LexiconEntry entry) =>
        entry.Pos is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Adjective or PartOfSpeech.Numeral;

    private static readonly (string Ending, string Degree)[] Degrees = [("ترین", "most"), ("تر", "more")];
}
