namespace Translator.Checking.Rules;

/// <summary>No word in Urdu letters may be left in the English.</summary>
internal sealed class UrduLeftRule : IPairRule
{
    public string Code => "urdu-left";

    public FlagSeverity Severity => FlagSeverity.Error;

    public string Description => "A word in Urdu letters is left in the English.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.English.ArabicWords == 0)
            return;
        var words = pair.English.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Kind != WordKind.Arabic)
                continue;
            var last = i;
            while (last + 1 < words.Length && words[last + 1].Kind == WordKind.Arabic)
                last++;
            var left = pair.English.Text[words[i].Start..words[last].End];
            flags.Add(this.On(PairSide.Target, words[i].Start, words[last].End, $"“{left}” is still in Urdu letters."));
            i = last;
        }
    }
}
