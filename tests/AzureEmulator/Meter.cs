namespace AzureEmulator;

/// <summary>The sliding minute and the month of a tier, on the server's clock. Safe for several threads.</summary>
internal sealed class Meter(Tier tier, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Queue<(DateTimeOffset At, long Characters)> taken = new();
    private long inWindow;
    private long inMonth;
    private (int Year, int Month) month;

    /// <summary>True when the month's allowance is gone.</summary>
    public bool IsMonthSpent
    {
        get
        {
            lock (gate)
            {
                Advance();
                return inMonth >= tier.CharactersPerMonth;
            }
        }
    }

    /// <summary>Takes characters out of the window, or says how long it takes until they fit.</summary>
    /// <param name="characters">How many.</param>
    /// <param name="charge">False to ask only: the request is refused for another reason and costs nothing.</param>
    /// <param name="wait">How long until they fit.</param>
    public bool TryTake(long characters, bool charge, out TimeSpan wait)
    {
        lock (gate)
        {
            var now = Advance();
            wait = default;
            if (inWindow + characters <= tier.CharactersPerMinute)
            {
                if (charge)
                {
                    taken.Enqueue((now, characters));
                    inWindow += characters;
                    inMonth += characters;
                }

                return true;
            }

            var left = inWindow;
            foreach (var (at, count) in taken)
            {
                left -= count;
                wait = at + Window - now;
                if (left + characters <= tier.CharactersPerMinute)
                    return false;
            }

            // More than the whole window never fits; the service only says to come back.
            wait = Window;
            return false;
        }
    }

    public void Reset()
    {
        lock (gate)
        {
            taken.Clear();
            (inWindow, inMonth) = (0, 0);
        }
    }

    private DateTimeOffset Advance()
    {
        var now = time.GetUtcNow();
        while (taken.TryPeek(out var oldest) && oldest.At + Window <= now)
        {
            taken.Dequeue();
            inWindow -= oldest.Characters;
        }

        if (month != (now.Year, now.Month))
        {
            month = (now.Year, now.Month);
            inMonth = 0;
        }

        return now;
    }
}
