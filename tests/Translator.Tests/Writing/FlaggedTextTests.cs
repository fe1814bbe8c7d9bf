using Translator.Checking;
using Translator.Writing;

namespace Translator.Tests.Writing;

public class FlaggedTextTests
{
    [Fact]
    public void A_text_is_cut_where_flags_begin_and_end_and_the_gravest_counts() => Assert.Equal(
        [(0, 2, null), (2, 4, FlagSeverity.Info), (4, 6, FlagSeverity.Error), (6, 8, FlagSeverity.Error), (8, 10, null)],
        FlaggedText.Runs("0123456789", PairSide.Target, [Flag(2, 6, FlagSeverity.Info), Flag(4, 8, FlagSeverity.Error), Flag(0, 3, FlagSeverity.Error, PairSide.Source)]));

    [Fact]
    public void A_flag_over_everything_or_outside_marks_nothing() =>
        Assert.Equal([(0, 4, null)], FlaggedText.Runs("text", PairSide.Target, [Flag(0, 4), Flag(3, 9), Flag(2, 2), Flag(-1, 2)]));

    [Fact]
    public void No_cut_falls_inside_a_character() =>
        Assert.Equal([(0, 1, null), (1, 3, FlagSeverity.Warning), (3, 4, null)], FlaggedText.Runs("a😀b", PairSide.Target, [Flag(2, 3)]));

    private static Flag Flag(int start, int end, FlagSeverity severity = FlagSeverity.Warning, PairSide side = PairSide.Target) => new("x", severity, side, start, end, "why");
}
