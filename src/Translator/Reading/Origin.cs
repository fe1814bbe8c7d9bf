namespace Translator.Reading;

/// <summary>Where a block stands in the original file, so that an aligned file can point back to it.</summary>
/// <param name="Unit">What is counted: <c>line</c>, <c>paragraph</c>, <c>cell</c>, <c>cue</c>, <c>element</c>, <c>field</c>, <c>unit</c>.</param>
/// <param name="Place">Which one, in that unit's own terms, for example <c>12</c>, <c>B3</c>, <c>/html/body/p[3]</c> or <c>00:00:01.000 --&gt; 00:00:03.500</c>.</param>
public sealed record Origin(string Unit, string Place)
{
    /// <summary>For plain text, whose offsets say all there is to say.</summary>
    public static Origin None { get; } = new("", "");
}
