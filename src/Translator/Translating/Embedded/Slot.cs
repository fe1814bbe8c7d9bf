namespace Translator.Translating.Embedded;

/// <summary>One place in the English sentence with the wordings that may stand there.</summary>
/// <param name="Options">Wordings, the likeliest first; an empty one leaves the place empty.</param>
/// <param name="Costs">What each wording costs before its neighbours are looked at, as many as wordings or more; 0 is free.</param>
/// <param name="Source">The token it comes from, or -1.</param>
internal sealed record Slot(string[] Options, float[] Costs, int Source)
{
    private const float Step = 1.8f;

    // Shared: most places cost what others of their kind cost. Longer than any list of wordings that is looked at.
    private static readonly float[] Steps = Costing(SlotChooser.Most, Step);

    /// <summary>A place with one wording.</summary>
    public static Slot Of(string text, int source = -1) => new([text], Steps, source);

    /// <summary>A place whose wordings cost more the later they stand.</summary>
    public static Slot Ranked(string[] options, int source, float step = Step) =>
        new(options, step == Step || options.Length == 1 ? Steps : Costing(options.Length, step), source);

    private static float[] Costing(int count, float step)
    {
        var costs = new float[count];
        for (var i = 0; i < costs.Length; i++)
            costs[i] = i * step;
        return costs;
    }
}
