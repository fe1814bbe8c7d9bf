using Translator.Translating;

namespace Translator.Tests.Translating;

public class InFlightLimitTests
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(200);

    [Fact]
    public void One_call_proves_the_settings_and_every_round_doubles_what_follows()
    {
        var limit = new InFlightLimit(64);
        List<int> rounds = [limit.Current];
        for (var round = 0; round < 4; round++)
        {
            for (var call = rounds[^1]; call > 0; call--)
                limit.Succeeded(Usual);
            rounds.Add(limit.Current);
        }

        Assert.Equal([1, 9, 18, 36, 64], rounds);
    }

    [Fact]
    public void A_refusal_halves_it_and_afterwards_it_grows_by_one_a_round()
    {
        var limit = new InFlightLimit(16);
        for (var call = 0; call < 20; call++)
            limit.Succeeded(Usual);
        limit.Throttled();
        Assert.Equal(8, limit.Current);
        for (var call = 0; call < 9; call++)
            limit.Succeeded(Usual);
        Assert.Equal(9, limit.Current);
    }

    [Fact]
    public void Calls_that_take_much_longer_than_the_best_one_let_no_more_in()
    {
        var limit = new InFlightLimit(64);
        limit.Succeeded(Usual);
        var before = limit.Current;
        for (var call = 0; call < 9; call++)
            limit.Succeeded(Usual * 3);
        Assert.Equal(before, limit.Current);
    }

    [Fact]
    public void Out_of_order_one_call_asks_at_a_time()
    {
        var limit = new InFlightLimit(16);
        for (var call = 0; call < 20; call++)
            limit.Succeeded(Usual);
        limit.Suspended();
        Assert.Equal(1, limit.Current);
    }
}
