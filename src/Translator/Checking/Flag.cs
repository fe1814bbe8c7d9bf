using System.Text.Json.Serialization;

namespace Translator.Checking;

/// <summary>What a rule found in a pair.</summary>
/// <param name="Code">Stable name of the rule, for example <c>numbers</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Side">Which text the span speaks of.</param>
/// <param name="Start">First UTF-16 unit of the span in that text.</param>
/// <param name="End">The UTF-16 unit after its last.</param>
/// <param name="Message">One line that a reviewer understands.</param>
public sealed record Flag(string Code, FlagSeverity Severity, PairSide Side, int Start, int End, string Message)
{
    /// <summary>True once a person said that it does not matter here; such a flag stands in no output.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ignored { get; init; }
}
