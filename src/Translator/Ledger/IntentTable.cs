using Microsoft.Data.Sqlite;

namespace Translator.Ledger;

/// <summary>
/// What was about to be paid, and what came of it. An intent is on the disk before its call leaves; a claim keeps two workers from
/// sending one sentence at once; results are read again after a claim is won. A call whose outcome is unknown counts as billed.
/// </summary>
public sealed class IntentTable(LedgerDatabase database, TimeProvider time)
{
    /// <summary>How long a claim holds without its worker: longer than any attempt may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>The service's window, counted from the end of a call: whenever the service counted it, it was before that.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMilliseconds(60_100);

    /// <summary>No call takes longer than this; older ones need not be looked at for the window.</summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromHours(1);

    /// <summary>This process, in the rows it owns.</summary>
    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <summary>The oldest call that the window may still count; those before it are not looked at again. Guarded by the writer.</summary>
    private long? _windowFrom;

    /// <summary>Claims what may be sent of a batch and reserves its characters, durably, before the call.</summary>
    public Task<Reservation> ReserveAsync(string engine, IReadOnlyList<IntentText> batch, SpendingLimits limits, InDoubtPolicy onInDoubt) =>
        database.WriteAsync(c =>
        {
            var now = time.GetUtcNow();
            var ready = ResultTable.Find(c, [.. batch.Select(t => t.Key)]);
            var open = batch.Where(t => !ready.ContainsKey(t.Key)).ToList();
            var busy = HaveOthersClaims(c, now) ? open.Where(t => IsClaimedByAnother(c, t.Key, now)).Select(t => t.Key).ToList() : [];
            var held = onInDoubt == InDoubtPolicy.Hold ? open.Where(t => IsInDoubt(c, t.Key)).Select(t => t.Key).ToList() : [];
            if (busy.Count + held.Count > 0)
                open.RemoveAll(t => busy.Contains(t.Key) || held.Contains(t.Key));
            var outcome = new Reservation { Ready = ready, Busy = busy, Held = held };
            if (open.Count == 0)
                return outcome;
            if (Obstacle(c, open, limits, now, outcome) is { } obstacle)
                return obstacle;

            var intent = (long)c.Scalar(
                "INSERT INTO intent (owner, engine, state, texts, characters, at, until) VALUES ($1, $2, 'sent', $3, $4, $5, $6) RETURNING id",
                _owner, engine, open.Count, open.Sum(t => (long)t.Characters), now.Stamp(), (now + Lease).Stamp())!;
            using var text = c.Command("INSERT INTO intent_text (intent, key, document, characters) VALUES ($1, $2, $3, $4)");
            using var claim = c.Command("INSERT INTO claim (key, intent, owner, until) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO UPDATE SET intent = $2, owner = $3, until = $4");
            foreach (var t in open)
            {
                text.ExecuteWith(intent, t.Key, t.Document, t.Characters);
                claim.ExecuteWith(t.Key, intent, _owner, (now + Lease).Stamp());
            }

            return outcome with { Intent = intent, Claimed = [.. open.Select(t => t.Key)] };
        });

    /// <summary>The answer is there: results, bill and the end of the claim in one transaction.</summary>
    /// <param name="intent">The call.</param>
    /// <param name="results">What can be used of the answer.</param>
    /// <param name="billed">What it cost.</param>
    /// <param name="requestId">The service's name for the call.</param>
    /// <param name="unusable">Why sentences of it were paid for and must be sent again; null when none must.</param>
    public Task CompleteAsync(long intent, IReadOnlyList<ResultRow> results, long billed, string? requestId, string? unusable = null) =>
        database.WriteAsync(c =>
        {
            ResultTable.Add(c, results, time.GetUtcNow());
            return Close(c, intent, "done", billed, requestId, unusable);
        });

    /// <summary>The call was never made: nothing of its intent remains.</summary>
    public void Withdraw(long intent) =>
        database.Write(c =>
        {
            EndClaims(c, intent);
            c.Execute("DELETE FROM intent WHERE id = $1", intent);
        });

    /// <summary>The service did nothing and charged nothing: the reservation goes back.</summary>
    public Task RefuseAsync(long intent, string reason, string? requestId) =>
        database.WriteAsync(c => Close(c, intent, "refused", 0, requestId, reason));

    /// <summary>Nobody knows whether it was done and charged: it counts as charged and is on record.</summary>
    public Task DoubtAsync(long intent, string reason, string? requestId) =>
        database.WriteAsync(c => Close(c, intent, "in_doubt", null, requestId, reason));

    /// <summary>Calls that no living worker waits for any more become in doubt; how many.</summary>
    /// <param name="all">True when this worker holds the ledger's lock, so that no other can be alive.</param>
    public int SweepAbandoned(bool all) =>
        database.Write(c =>
        {
            var abandoned = c.Query(
                "SELECT id FROM intent WHERE state = 'sent' AND owner <> $1 AND ($2 OR until < $3)", r => r.GetInt64(0), _owner, all ? 1 : 0, time.GetUtcNow().Stamp());
            foreach (var intent in abandoned)
                Close(c, intent, "in_doubt", null, null, "The worker ended before the answer came.");
            return abandoned.Count;
        });

    /// <summary>A person decided that sentences in doubt may be sent again: how many calls that frees.</summary>
    public int Release() =>
        database.Write(c => c.Execute("UPDATE intent SET state = 'released' WHERE state = 'in_doubt'"));

    /// <summary>Sentences without a result that calls in doubt held, each with how many did.</summary>
    public IReadOnlyDictionary<string, DoubtRow> Doubts() =>
        Doubts(database.Read(c => c.Query(
            """
            SELECT DISTINCT t.key FROM intent i JOIN intent_text t ON t.intent = i.id
            WHERE i.state = 'in_doubt' AND NOT EXISTS (SELECT 1 FROM result r WHERE r.key = t.key)
            """,
            r => r.GetString(0))));

    /// <summary>Those of the sentences that calls in doubt held, each with how many did.</summary>
    public IReadOnlyDictionary<string, DoubtRow> Doubts(IReadOnlyCollection<string> keys) =>
        database.Read(c =>
        {
            using var find = c.Command(
                """
                SELECT x.calls, x.began, EXISTS (SELECT 1 FROM intent d WHERE d.state = 'done' AND d.id > x.first)
                FROM (SELECT COUNT(*) AS calls, MIN(i.at) AS began, MIN(i.id) AS first
                      FROM intent_text t JOIN intent i ON i.id = t.intent WHERE t.key = $1 AND i.state = 'in_doubt') x
                """, "");
            var found = new Dictionary<string, DoubtRow>(StringComparer.Ordinal);
            foreach (var key in keys)
            {
                find.Parameters[0].Value = key;
                using var reader = find.ExecuteReader();
                if (reader.Read() && reader.GetInt32(0) is > 0 and var calls)
                    found[key] = new DoubtRow(calls, reader.GetString(1).Time(), reader.GetBoolean(2));
            }

            return (IReadOnlyDictionary<string, DoubtRow>)found;
        });

    /// <summary>Every call, oldest first.</summary>
    public IReadOnlyList<IntentRow> All() =>
        database.Read(c => c.Query(
            "SELECT id, engine, state, texts, characters, billed, request, reason, at FROM intent ORDER BY id",
            r => new IntentRow(
                r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetInt64(4), r.IsDBNull(5) ? null : r.GetInt64(5), r.TextOrNull(6), r.TextOrNull(7), r.GetString(8).Time())));

    /// <summary>Characters of a document by what became of them, over all its runs.</summary>
    public DocumentSpending Spending(long document) =>
        database.Read(c => c.Query(
            """
            SELECT COALESCE(SUM(t.characters), 0),
                   COALESCE(SUM(CASE WHEN i.state = 'done' THEN t.characters ELSE 0 END), 0),
                   COALESCE(SUM(CASE WHEN i.state IN ('in_doubt', 'released', 'sent') THEN t.characters ELSE 0 END), 0)
            FROM intent_text t JOIN intent i ON i.id = t.intent WHERE t.document = $1 AND i.state <> 'refused'
            """,
            r => new DocumentSpending(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)), document).Single());

    private Reservation? Obstacle(SqliteConnection c, List<IntentText> open, SpendingLimits limits, DateTimeOffset now, Reservation outcome)
    {
        var wanted = open.Sum(t => (long)t.Characters);
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var month = midnight.AddDays(1 - midnight.Day);
        if (limits.PerMonth is { } perMonth && perMonth - Since(c, month) is var inMonth && wanted > inMonth)
            return outcome with { Exhausted = "month", Left = inMonth, Renewed = month.AddMonths(1) };
        if (limits.PerDay is { } perDay && perDay - Since(c, midnight) is var inDay && wanted > inDay)
            return outcome with { Exhausted = "day", Left = inDay, Renewed = midnight.AddDays(1) };
        if (limits.PerDocument is { } perDocument)
        {
            foreach (var document in open.GroupBy(t => t.Document))
            {
                if (perDocument - OfDocument(c, document.Key) is var left && document.Sum(t => (long)t.Characters) > left)
                    return outcome with { Exhausted = "document", Left = left, ExhaustedDocument = document.Key };
            }
        }

        return limits.PerMinute is { } perMinute && RoomAt(c, wanted, perMinute, now) is var free && free > now
            ? outcome with { Wait = free - now }
            : null;
    }

    /// <summary>When the window will have room for a call of this size.</summary>
    private DateTimeOffset RoomAt(SqliteConnection c, long wanted, long perMinute, DateTimeOffset now)
    {
        // What has left the window never comes back into it: each look begins where the one before found the oldest call that counts.
        var (began, left) = ((now - Window - LongestCall).Stamp(), (now - Window).Stamp());
        _windowFrom ??= c.Scalar("SELECT MIN(id) FROM intent WHERE at > $1", began) as long? ?? 0;
        const string InWindow = "FROM intent WHERE id >= $1 AND at > $2 AND (finished IS NULL OR finished > $3) AND state <> 'refused'";
        var (used, oldest) = c.Query($"SELECT COALESCE(SUM(characters), 0), MIN(id) {InWindow}", r => (r.GetInt64(0), r.IsDBNull(1) ? (long?)null : r.GetInt64(1)), _windowFrom, began, left)[0];
        _windowFrom = oldest ?? _windowFrom;
        if (used + wanted <= perMinute)
            return now;

        // A call that is still on its way counts as made now.
        using var calls = c.Command($"SELECT COALESCE(finished, $4), characters {InWindow} ORDER BY 1", _windowFrom, began, left, now.Stamp());
        using var reader = calls.ExecuteReader();
        while (used + wanted > perMinute && reader.Read())
        {
            used -= reader.GetInt64(1);
            now = reader.GetString(0).Time() + Window;
        }

        return now;
    }

    private static long Since(SqliteConnection c, DateTimeOffset from) =>
        (long)c.Scalar("SELECT COALESCE(SUM(COALESCE(billed, characters)), 0) FROM intent WHERE at >= $1 AND state <> 'refused'", from.Stamp())!;

    private static long OfDocument(SqliteConnection c, long document) =>
        (long)c.Scalar(
            "SELECT COALESCE(SUM(t.characters), 0) FROM intent_text t JOIN intent i ON i.id = t.intent WHERE t.document = $1 AND i.state <> 'refused'", document)!;

    private bool HaveOthersClaims(SqliteConnection c, DateTimeOffset now) =>
        c.Scalar("SELECT 1 FROM claim WHERE owner <> $1 AND until >= $2 LIMIT 1", _owner, now.Stamp()) is not null;

    private bool IsClaimedByAnother(SqliteConnection c, string key, DateTimeOffset now) =>
        c.Scalar("SELECT 1 FROM claim WHERE key = $1 AND owner <> $2 AND until >= $3", key, _owner, now.Stamp()) is not null;

    private static bool IsInDoubt(SqliteConnection c, string key) =>
        c.Scalar("SELECT 1 FROM intent_text t JOIN intent i ON i.id = t.intent WHERE t.key = $1 AND i.state = 'in_doubt'", key) is not null;

    /// <summary>Ends a call and its claims; how many claims.</summary>
    private int Close(SqliteConnection c, long intent, string state, long? billed, string? requestId, string? reason)
    {
        c.Execute(
            "UPDATE intent SET state = $2, billed = $3, request = $4, reason = $5, finished = $6 WHERE id = $1",
            intent, state, billed, requestId, reason, time.GetUtcNow().Stamp());
        return EndClaims(c, intent);
    }

    // By the keys, which are indexed; one of them may have gone to another call since.
    private static int EndClaims(SqliteConnection c, long intent) =>
        c.Execute("DELETE FROM claim WHERE key IN (SELECT key FROM intent_text WHERE intent = $1) AND intent = $1", intent);
}
