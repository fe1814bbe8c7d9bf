using Translator.Checking.Names;

namespace Translator.Checking.Rules;

/// <summary>A name has one English spelling in a collection.</summary>
internal sealed class NameRule(NameRegister register) : IDocumentRule
{
    private const int LeastSounds = 3;

    public string Code => "name";

    public FlagSeverity Severity => FlagSeverity.Warning;

    public string Description => "A name is spelt otherwise than elsewhere.";

    public void Survey(PairView pair)
    {
        foreach (var (urdu, english) in pair.Names)
            register.Count(pair.Urdu.Folded(pair.Urdu.Words[urdu]).ToString(), Spelling(pair.English, english));
    }

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.IsCopy)
            return;
        foreach (var (urdu, english) in pair.Names)
        {
            var usual = register.Usual(pair.Urdu.Folded(pair.Urdu.Words[urdu]).ToString());
            var spelling = Spelling(pair.English, english);
            if (usual is null || usual == spelling || !IsVariant(usual, spelling))
                continue;
            var word = pair.English.Words[english];
            flags.Add(this.On(PairSide.Target, word, $"“{pair.English.Exact(word)}” is “{char.ToUpperInvariant(usual[0])}{usual[1..]}” elsewhere."));
        }
    }

    // Two spellings of one name sound the same; Germany and German are two words.
    private static bool IsVariant(string usual, string spelling)
    {
        var sound = SoundKey.OfEnglish(usual);
        if (sound.Length < LeastSounds || !sound.IsSame(SoundKey.OfEnglish(spelling)))
            return false;
        var (longer, shorter) = usual.Length >= spelling.Length ? (usual, spelling) : (spelling, usual);
        return !longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    private static string Spelling(TextView english, int index)
    {
        var word = english.Folded(english.Words[index]);
        return (word.EndsWith("'s") ? word[..^2] : word).ToString();
    }
}
