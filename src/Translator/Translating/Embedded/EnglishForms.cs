using System.Collections.Frozen;

namespace Translator.Translating.Embedded;

/// <summary>Inflects English: plurals, past tenses, participles, comparison, the choice between a and an.</summary>
public static class EnglishForms
{
    private static readonly FrozenDictionary<string, (string Past, string Participle)> Verbs = Rows("english-verbs.tsv")
        .ToFrozenDictionary(r => r[0], r => (r[1], r[2]), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Participles = Verbs.Values.Select(v => v.Participle).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Nouns = Rows("english-nouns.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    // Stressed on the last syllable, so that the last consonant doubles.
    private static readonly FrozenSet<string> Doubling = new[]
    {
        "admit", "commit", "submit", "permit", "omit", "transmit", "refer", "prefer", "transfer", "occur", "defer", "confer", "control", "patrol",
        "expel", "compel", "propel", "rebel", "equip", "regret", "forget", "begin", "outfit", "acquit", "kidnap", "program", "format", "upset", "reset", "dispel", "repel", "deter",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a noun that has no plural and no indefinite article.</summary>
    public static bool IsUncountable(string noun) => Nouns.TryGetValue(Head(noun), out var plural) && plural == "-";

    /// <summary>Plural of a noun or noun phrase.</summary>
    public static string Plural(string noun)
    {
        var of = noun.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0)
            return Plural(noun[..of]) + noun[of..];
        var head = Head(noun);
        if (Nouns.TryGetValue(head, out var known))
            return known == "-" ? noun : noun[..^head.Length] + known;
        if (head.Length < 2)
            return noun + "s";
        return head switch
        {
            _ when EndsWith(head, "ch", "sh", "ss", "x", "zz") || (head[^1] == 's' && head.Length > 3) => noun + "es",
            _ when head[^1] == 'z' => noun + "zes",
            _ when head[^1] == 'y' && !IsVowel(head[^2]) => noun[..^1] + "ies",
            _ when head.EndsWith("man", StringComparison.Ordinal) && head is not ("human" or "German" or "Roman" or "Ottoman") => noun[..^2] + "en",
            _ => noun + "s",
        };
    }

    /// <summary>Third person singular of a verb phrase's first word.</summary>
    public static string Third(string verb) => OnHead(verb, static v => v switch
    {
        "be" => "is",
        "have" => "has",
        "do" => "does",
        "go" => "goes",
        _ when EndsWith(v, "ch", "sh", "ss", "x", "zz", "o") => v + "es",
        _ when v.Length > 1 && v[^1] == 'y' && !IsVowel(v[^2]) => v[..^1] + "ies",
        _ => v + "s",
    });

    /// <summary>Simple past of a verb phrase's first word.</summary>
    public static string Past(string verb) => OnHead(verb, static v => v == "be" ? "was" : Verbs.TryGetValue(v, out var known) ? known.Past : Ed(v));

    /// <summary>Past participle of a verb phrase's first word.</summary>
    public static string Participle(string verb) => OnHead(verb, static v => v == "be" ? "been" : Verbs.TryGetValue(v, out var known) ? known.Participle : Ed(v));

    /// <summary>True when the phrase begins with the past participle of a verb.</summary>
    public static bool IsParticiple(string phrase)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        var head = space < 0 ? phrase : phrase[..space];
        return head.EndsWith("ed", StringComparison.Ordinal) || Participles.Contains(head);
    }

    /// <summary>Present participle of a verb phrase's first word.</summary>
    public static string Ing(string verb) => OnHead(verb, static v => v switch
    {
        "be" or "see" or "flee" or "agree" or "free" or "dye" => v + "ing",
        "die" or "lie" or "tie" => v[..^2] + "ying",
        _ when v.Length > 2 && v[^1] == 'e' && v[^2] != 'e' && v[^2] != 'o' && v[^2] != 'y' => v[..^1] + "ing",
        _ when Doubles(v) => v + v[^1] + "ing",
        _ => v + "ing",
    });

    /// <summary>Comparative (<c>more</c>) or superlative (<c>most</c>) of an adjective.</summary>
    public static string Compare(string adjective, string degree)
    {
        var most = degree == "most";
        switch (adjective)
        {
            case "good" or "nice" or "fine":
                return most ? "best" : "better";
            case "bad":
                return most ? "worst" : "worse";
            case "far":
                return most ? "farthest" : "farther";
            case "much" or "many" or "more":
                return degree;
            case "little" or "less":
                return most ? "least" : "less";
        }

        if (adjective.Contains(' ', StringComparison.Ordinal) || Syllables(adjective) > 2 || (Syllables(adjective) == 2 && adjective[^1] != 'y'))
            return $"{degree} {adjective}";
        var ending = most ? "est" : "er";
        if (adjective[^1] == 'e')
            return adjective + ending[1..];
        if (adjective[^1] == 'y' && adjective.Length > 1 && !IsVowel(adjective[^2]))
            return adjective[..^1] + "i" + ending;
        return Doubles(adjective) ? adjective + adjective[^1] + ending : adjective + ending;
    }

    /// <summary>True when the word takes <c>an</c>.</summary>
    public static bool TakesAn(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return false;
        if (word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]))
            return "AEFHILMNORSX".Contains(word[0], StringComparison.Ordinal);
        foreach (var silent in new[] { "hour", "honest", "honour", "honor", "heir", "8", "11", "18" })
        {
            if (word.StartsWith(silent, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        foreach (var sounded in new[] { "uni", "use", "usu", "uti", "eu", "one", "once", "ura", "uke", "ukr", "uga" })
        {
            if (word.StartsWith(sounded, StringComparison.OrdinalIgnoreCase) && !word.StartsWith("unin", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("unim", StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return "aeiouAEIOU".Contains(word[0], StringComparison.Ordinal);
    }

    private static string Ed(string v) => v switch
    {
        _ when v.Length > 0 && v[^1] == 'e' => v + "d",
        _ when v.Length > 1 && v[^1] == 'y' && !IsVowel(v[^2]) => v[..^1] + "ied",
        _ when Doubles(v) => v + v[^1] + "ed",
        _ => v + "ed",
    };

    private static bool Doubles(string v) =>
        Doubling.Contains(v) || (v.Length >= 3 && Syllables(v) == 1 && !IsVowel(v[^1]) && v[^1] is not ('w' or 'x' or 'y' or 'h') && IsVowel(v[^2]) && !IsVowel(v[^3]))
        || (v.Length >= 4 && v.StartsWith("qui", StringComparison.Ordinal) && Syllables(v) == 1 && !IsVowel(v[^1]));

    private static int Syllables(string word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var vowel = IsVowel(word[i]) || (word[i] == 'y' && i > 0);
            if (vowel && (i == 0 || !(IsVowel(word[i - 1]) || word[i - 1] == 'y')) && !(i == word.Length - 1 && word[i] == 'e' && count > 0))
                count++;
        }

        return count;
    }

    private static string OnHead(string phrase, Func<string, string> inflect)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? inflect(phrase) : string.Concat(inflect(phrase[..space]), phrase.AsSpan(space));
    }

    private static string Head(string noun) => noun[(noun.LastIndexOf(' ') + 1)..];

    private static bool EndsWith(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static IEnumerable<string[]> Rows(string file) =>
        Lexicon.Grammar(file).Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.TrimEnd('\r').Split('\t'));
}
