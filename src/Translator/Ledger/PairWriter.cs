using Microsoft.Data.Sqlite;
using Translator.Translating;

namespace Translator.Ledger;

/// <summary>Writes changed pairs inside one transaction, its statements prepared once for thousands of them.</summary>
internal sealed class PairWriter(SqliteConnection connection, long operation, string action, string reviewer, string now) : IDisposable
{
    /// <summary>Puts a version on record that came from an engine and is not in the history yet.</summary>
    internal const string FormerVersion =
        """
        INSERT INTO history (document, segment, rev, action, en, state, reviewer, note, at)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, COALESCE((SELECT finished FROM document WHERE id = $1), $9)
        WHERE NOT EXISTS (SELECT 1 FROM history WHERE document = $1 AND segment = $2 AND rev = $3 AND en IS NOT DISTINCT FROM $5)
        """;

    private readonly SqliteCommand _update = connection.Command(
        """
        UPDATE segment SET en = $5, state = $6, origin = $7, engine = $8, request = $9, remark = $10, confidence = $11, alignment = $12,
            score = $13, flags = $14, reviewer = $15, note = $16, was_ur = $17, rev = rev + 1
        WHERE document = $1 AND id = $2 AND rev = $3 AND state = $4 AND en IS NOT DISTINCT FROM $18
        """);

    private readonly SqliteCommand _former = connection.Command(FormerVersion);

    private readonly SqliteCommand _history = connection.Command(
        "INSERT INTO history (document, segment, rev, action, en, state, reviewer, note, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");

    private readonly SqliteCommand _image = connection.Command(
        "INSERT INTO operation_pair (operation, document, segment, rev, image) VALUES ($1, $2, $3, $4, $5)");

    private readonly SqliteCommand _store = connection.Command(
        "INSERT INTO machine (document, segment, image) VALUES ($1, $2, $3) ON CONFLICT (document, segment) DO UPDATE SET image = $3");

    private readonly SqliteCommand _drop = connection.Command("DELETE FROM machine WHERE document = $1 AND segment = $2");

    private readonly SqliteCommand _remember = connection.Command(
        """
        INSERT INTO memory (norm, ur, en, before, after, reviewer, source, at)
        VALUES ($1, $2, $3, (SELECT norm FROM segment WHERE document = $4 AND seq = $5 - 1), (SELECT norm FROM segment WHERE document = $4 AND seq = $5 + 1), $6, $7, $8)
        ON CONFLICT (source) DO UPDATE SET norm = $1, ur = $2, en = $3, before = excluded.before, after = excluded.after, reviewer = $6, at = $8
        """);

    private readonly SqliteCommand _forget = connection.Command("DELETE FROM memory WHERE source = $1");

    /// <summary>Writes one pair and everything that belongs to it.</summary>
    /// <returns>The change with its new revision; null when the pair is no longer as it was read.</returns>
    public PairChange? Write(PairChange change)
    {
        var (before, after, segment) = (change.Before.Pair, change.After.Pair, change.Before.Pair.Segment);
        var image = PairImage.Of(change.After);
        if (_update.ExecuteWith(
            change.Document, segment.Id, before.Rev, SegmentTable.Name(before.Translation.State), image.En, image.State, image.Origin, image.Engine,
            image.Request, image.Remark, image.Confidence, image.Alignment, image.Score, SegmentTable.FlagsText(image.Flags), image.Reviewer,
            image.Note, image.FormerSource, before.Translation.Text) == 0)
            return null;
        var rev = before.Rev + 1;
        var former = PairImage.Of(change.Before);
        // The first version is in no history yet: it came from an engine.
        _former.ExecuteWith(change.Document, segment.Id, before.Rev, "machine", former.En, former.State, former.Reviewer ?? former.Engine, former.Note, now);
        _history.ExecuteWith(change.Document, segment.Id, rev, change.Action ?? action, image.En, image.State, change.Reviewer ?? reviewer, image.Note, now);
        _image.ExecuteWith(operation, change.Document, segment.Id, rev, OperationTable.Text(former));
        if (change.Machine == MachineImage.Store)
            _store.ExecuteWith(change.Document, segment.Id, OperationTable.Text(former));
        else if (change.Machine == MachineImage.Drop)
            _drop.ExecuteWith(change.Document, segment.Id);
        var source = MemoryTable.SourceOf(change.Document, segment.Id);
        if (after.Translation.State == PairState.Approved)
            _remember.ExecuteWith(segment.Key, segment.Text, after.Translation.Text, change.Document, segment.Sequence, after.Reviewer ?? reviewer, source, now);
        else if (before.Translation.State == PairState.Approved)
            _forget.ExecuteWith(source);
        return change with { After = change.After with { Pair = after with { Rev = rev } } };
    }

    public void Dispose()
    {
        foreach (var command in new[] { _update, _former, _history, _image, _store, _drop, _remember, _forget })
            command.Dispose();
    }
}
