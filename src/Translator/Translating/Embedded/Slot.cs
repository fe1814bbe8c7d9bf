namespace Translator.Translating.Embedded;

/// <summary>One place in the English sentence with the wordings that may stand there.</summary>
/// <param name="Options">Wordings, the likeliest first; an empty one leaves the place empty.</param>
/// <param name="Costs">What each wording costs before its neighbours are looked at; 0 is free.</param>
/// <param name="Source">The token it comes from, or -1.</param>
internal sealed record Slot(string[] Options, float[] Costs, int Source)
{
    /// <summary>A place with one wording.</summary>
    public static Slot Of(string text, int source = -1) => new([text], [0f], source);

    /// <summary>A place whose wordings cost more the later they stand.</summary>
    public static Slot Ranked(string[] options, int source, float step = 0.9f)
    {
        var costs = new float[options.Length];
        for (var i = 0; i < costs.Length; i++)
            costs[i] = i * step;
        return new Slot(options, costs, source);
    }
}
