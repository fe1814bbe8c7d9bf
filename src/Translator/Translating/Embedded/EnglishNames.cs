namespace Translator.Translating.Embedded;

/// <summary>Names in their English spelling that an unknown Urdu word may stand for.</summary>
internal static class EnglishNames
{
    /// <summary>Every name of the list in the executable; some come twice.</summary>
    public static IEnumerable<string> All()
    {
        foreach (var line in Lexicon.Grammar("english-names.txt").Split('\n'))
        {
            if (line.StartsWith('#'))
                continue;
            foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                yield return name;
        }
    }
}
