namespace Translator.Ledger;

/// <summary>The human half of the translation memory: pairs that people approved, here or in an imported TMX.</summary>
public sealed class MemoryTable(LedgerDatabase database, TimeProvider time)
{
    /// <summary>Approved pairs for those of the normalised texts that have any, newest first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MemoryRow>> Find(IReadOnlyCollection<string> keys) =>
        database.Read(c =>
        {
            var found = new Dictionary<string, IReadOnlyList<MemoryRow>>(StringComparer.Ordinal);
            if (c.Scalar("SELECT 1 FROM memory LIMIT 1") is null)
                return found;
            using var find = c.Command("SELECT ur, en, before, after, reviewer, source FROM memory WHERE norm = $1 ORDER BY at DESC, id DESC", "");
            foreach (var key in keys)
            {
                find.Parameters[0].Value = key;
                using var reader = find.ExecuteReader();
                var rows = new List<MemoryRow>();
                while (reader.Read())
                    rows.Add(new MemoryRow(key, reader.GetString(0), reader.GetString(1), reader.TextOrNull(2), reader.TextOrNull(3), reader.GetString(4), reader.GetString(5)));
                if (rows.Count > 0)
                    found[key] = rows;
            }

            return (IReadOnlyDictionary<string, IReadOnlyList<MemoryRow>>)found;
        });

    /// <summary>Adds approved pairs; one from the same place replaces the one before.</summary>
    public void Add(IEnumerable<MemoryRow> rows) =>
        database.Write(c =>
        {
            using var insert = c.Command(
                """
                INSERT INTO memory (norm, ur, en, before, after, reviewer, source, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT (source) DO UPDATE SET norm = $1, ur = $2, en = $3, before = $4, after = $5, reviewer = $6, at = $8
                """);
            foreach (var row in rows)
                insert.ExecuteWith(row.Key, row.Urdu, row.English, row.Before, row.After, row.Reviewer, row.Source, time.GetUtcNow().Stamp());
        });

    /// <summary>The source of a pair that was approved in review.</summary>
    public static string SourceOf(long document, string segment) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"review:{document}/{segment}");

    /// <summary>Takes back the pair from a place: it is no longer approved there.</summary>
    public void Remove(string source) => database.Write(c => c.Execute("DELETE FROM memory WHERE source = $1", source));

    /// <summary>Approved pairs by their numbers.</summary>
    public IReadOnlyDictionary<long, MemoryRow> Get(IReadOnlyCollection<long> ids) =>
        database.Read(c => ids
            .SelectMany(id => c.Query(
                "SELECT norm, ur, en, before, after, reviewer, source FROM memory WHERE id = $1",
                r => (Id: id, Row: new MemoryRow(r.GetString(0), r.GetString(1), r.GetString(2), r.TextOrNull(3), r.TextOrNull(4), r.GetString(5), r.GetString(6))), id))
            .ToDictionary(x => x.Id, x => x.Row));

    /// <summary>Number and normalised source of every approved pair.</summary>
    public IReadOnlyList<(long Id, string Key)> Keys() =>
        database.Read(c => c.Query("SELECT id, norm FROM memory ORDER BY id", r => (r.GetInt64(0), r.GetString(1))));

    /// <summary>The texts of the pairs approved last, newest first.</summary>
    public IReadOnlyList<(string Urdu, string English)> Latest(int count) =>
        database.Read(c => c.Query("SELECT ur, en FROM memory ORDER BY at DESC, id DESC LIMIT $1", r => (r.GetString(0), r.GetString(1)), count));

    /// <summary>Another text whenever the table is another.</summary>
    public string Version() =>
        database.Read(c => (string)c.Scalar("SELECT COUNT(*) || ' ' || COALESCE(MAX(id), 0) || ' ' || COALESCE(MAX(at), '') FROM memory")!);

    /// <summary>How many approved pairs there are.</summary>
    public long Count() => database.Read(c => (long)c.Scalar("SELECT COUNT(*) FROM memory")!);
}
