namespace Storm;

/// <summary>What came of one promise.</summary>
/// <param name="Promise">Its number, for example <c>P1</c>, or <c>control</c> for a negative control.</param>
/// <param name="Kept">True when it was kept; null when it could not be tried here.</param>
/// <param name="Figures">What was counted, or why it could not be tried.</param>
internal sealed record Verdict(string Promise, bool? Kept, string Figures)
{
    public override string ToString() => $"{Kept switch { true => "ok  ", false => "FAIL", null => "skip" }}  {Promise,-8} {Figures}";
}
