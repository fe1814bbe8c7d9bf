using Microsoft.Extensions.Time.Testing;
using Translator.Watching;

namespace Translator.Tests.Watching;

public class SettleRuleTests
{
    private static readonly TimeSpan TwoSeconds = TimeSpan.FromSeconds(2);
    private static readonly FileSignature Signature = new(10, 1, 1, 1);

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void The_first_look_never_settles_a_file()
    {
        Assert.Equal(TwoSeconds, new SettleRule(TwoSeconds, _clock).Look("a", Signature));
    }

    [Fact]
    public void A_second_look_that_sees_the_same_after_the_settle_time_does()
    {
        var rule = new SettleRule(TwoSeconds, _clock);
        rule.Look("a", Signature);

        _clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(TimeSpan.FromSeconds(0.5), rule.Look("a", Signature));
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal(TimeSpan.Zero, rule.Look("a", Signature));
    }

    [Theory]
    [InlineData(11, 1, 1, 1)]
    [InlineData(10, 2, 1, 1)]
    [InlineData(10, 1, 2, 1)]
    [InlineData(10, 1, 1, 2)]
    public void Any_difference_starts_the_time_again(long length, long modified, long changed, ulong inode)
    {
        var rule = new SettleRule(TwoSeconds, _clock);
        rule.Look("a", Signature);
        _clock.Advance(TwoSeconds);

        Assert.Equal(TwoSeconds, rule.Look("a", new FileSignature(length, modified, changed, inode)));
    }

    [Fact]
    public void Files_settle_each_for_itself_and_a_forgotten_one_anew()
    {
        var rule = new SettleRule(TwoSeconds, _clock);
        rule.Look("a", Signature);
        _clock.Advance(TwoSeconds);

        Assert.Equal(TwoSeconds, rule.Look("b", Signature));
        rule.Forget("a");
        Assert.Equal(TwoSeconds, rule.Look("a", Signature));
    }
}
