namespace Translator.Translating.Embedded;

/// <summary>Reads the table of pronoun forms.</summary>
internal static class PronounForms
{
    /// <summary>Every form, in the order of the file.</summary>
    public static IEnumerable<PronounForm> Rows()
    {
        foreach (var line in Lexicon.Grammar("pronouns.tsv").Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var c = line.Split('\t');
            yield return new PronounForm(
                Spelling.Fold(c[0]), c[1], c[2], c[3] == "o", c[4][0] - '0', c[5] == "p", c[6], c[7], c[8], c.Length > 9 ? c[9] : "");
        }
    }
}
