using Translator.Ledger;
using Translator.Segmenting;

namespace Translator.Translating.Memory;

/// <summary>Brings the pairs of a TMX file into the memory as approved ones. The same file again changes nothing but what changed in it.</summary>
public sealed class TmxImport(MemoryTable memory)
{
    private const int Batch = 1000;

    /// <summary>Imports a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="name">Its name, which the pairs carry as their source.</param>
    /// <param name="reviewer">Whoever vouches for pairs that name nobody; null for the file's name.</param>
    /// <param name="cancellationToken">Stops between two batches; what was brought in stays.</param>
    /// <exception cref="FormatException">It is no TMX file.</exception>
    public TmxImportCounts Run(Stream file, string name, string? reviewer, CancellationToken cancellationToken)
    {
        var (units, machine, incomplete) = (0, 0, 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<MemoryRow>(Batch);
        var added = 0;
        foreach (var unit in TmxReader.Read(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            units++;
            if (unit.IsMachine)
            {
                machine++;
            }
            else if (string.IsNullOrWhiteSpace(unit.English) || unit.Urdu is null || UrduKey.Of(unit.Urdu) is not { Length: > 0 } key)
            {
                incomplete++;
            }
            else
            {
                var id = unit.Id is { Length: > 0 } named && seen.Add(named) ? named : $"{unit.Id}/{units}".TrimStart('/');
                rows.Add(new MemoryRow(key, unit.Urdu, unit.English, Context(unit.Before), Context(unit.After), unit.Person ?? reviewer ?? name, $"tmx:{name}#{id}"));
                added++;
            }

            if (rows.Count == Batch)
                Flush();
        }

        Flush();
        return new TmxImportCounts(units, added, machine, incomplete);

        void Flush()
        {
            memory.Add(rows);
            rows.Clear();
        }
    }

    private static string? Context(string? neighbour) => neighbour is { Length: > 0 } ? UrduKey.Of(neighbour) : null;
}
