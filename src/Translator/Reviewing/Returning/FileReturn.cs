using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Reading;
using Translator.Translating;
using Translator.Watching;
using Translator.Writing;

namespace Translator.Reviewing.Returning;

/// <summary>Takes a file that came back: reads it, merges each row, does all of it as one action, and writes the receipt and the conflicts.</summary>
public sealed class FileReturn(
    DocumentTable documents,
    ReviewTable review,
    OperationTable operations,
    ReviewDesk desk,
    PairRecheck recheck,
    IOptions<ReadingOptions> reading,
    IOptions<WritingOptions> writing,
    TimeProvider time)
{
    /// <summary>Where people drop files, below the output folder.</summary>
    public const string FolderName = "review";

    /// <summary>What a receipt's name ends in.</summary>
    public const string ReceiptEnding = ".receipt.json";

    // Two files at once would each see the pairs as they were before the other.
    private readonly Lock _merging = new();

    /// <summary>The folder, absolute.</summary>
    public string Folder => Path.GetFullPath(Path.Combine(writing.Value.Folder, FolderName));

    /// <summary>Takes a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="person">Whom the command or the page names; null for whom the file names.</param>
    /// <param name="only">The document it must be of; null to find that out from the file.</param>
    /// <returns>The receipt, written already.</returns>
    public ReturnReceipt Take(string name, ReadOnlyMemory<byte> bytes, string? person, DocumentRow? only = null)
    {
        var receipt = new ReturnReceipt
        {
            File = name,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            State = "failed",
            At = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
            Version = ProductVersion.Current,
        };
        try
        {
            var file = ReturnedFiles.Read(new SeedFile(name, receipt.Sha256, bytes), ReadingInstructions.From(reading.Value));
            lock (_merging)
                receipt = Merge(file, receipt, person, only);
        }
        catch (ReadingException refused)
        {
            receipt = receipt with { Reason = refused.Message, Hint = refused.Hint };
        }

        Directory.CreateDirectory(Folder);
        AtomicFile.Write(Path.Combine(Folder, name + ReceiptEnding), stream => stream.Write(ReturnJson.Write(receipt)));
        return receipt;
    }

    private ReturnReceipt Merge(ReturnedFile file, ReturnReceipt receipt, string? person, DocumentRow? only)
    {
        var named = person ?? file.Reviewer;
        var (changes, lines) = (new List<PairChange>(), new List<(ReturnReceiptRow Row, PairChange? Change, MergeVerdict? Verdict, SegmentRow? Current)>());
        var (firsts, torn) = (new Dictionary<(long, string), ReturnedRow>(), Torn(file));
        var seen = new Dictionary<string, DocumentRow?>(StringComparer.Ordinal);
        var present = new Dictionary<long, HashSet<string>>();
        foreach (var row in file.Rows)
        {
            var document = Document(row.Document ?? file.Document, row.Id, only, seen);
            if (document is null || review.Find(document.Id, row.Id) is not { } current)
            {
                lines.Add((new ReturnReceiptRow(row.Line, document?.Path ?? row.Document ?? "", row.Id, ReturnOutcome.Unknown, UnknownReason(document, row, only)), null, null, null));
                continue;
            }

            if (!present.TryGetValue(document.Id, out var ids))
                present[document.Id] = ids = new HashSet<string>(StringComparer.Ordinal);
            ids.Add(row.Id);
            if (torn.Contains((row.Document, row.Id)))
            {
                lines.Add((new ReturnReceiptRow(row.Line, document.Path, row.Id, ReturnOutcome.Duplicate, "It stands in the file several times with different English or states; none of them was taken."), null, null, null));
                continue;
            }

            if (!firsts.TryAdd((document.Id, row.Id), row))
            {
                lines.Add((new ReturnReceiptRow(row.Line, document.Path, row.Id, ReturnOutcome.Duplicate, $"It stands in line {firsts[(document.Id, row.Id)].Line} already, and says the same."), null, null, null));
                continue;
            }

            var verdict = ReturnMerge.Judge(row, current, () => review.History(document.Id, row.Id), named, receipt.File);
            var change = Change(document.Id, current, ref verdict);
            if (change is not null)
                changes.Add(change);
            lines.Add((
                new ReturnReceiptRow(row.Line, document.Path, row.Id, verdict.Outcome, verdict.Detail.Length > 0 ? verdict.Detail : null)
                {
                    Base = verdict.Outcome == ReturnOutcome.Conflict ? verdict.Base : null,
                    Ledger = verdict.Outcome == ReturnOutcome.Conflict ? current.Pair.Translation.Text ?? "" : null,
                    File = verdict.Outcome == ReturnOutcome.Conflict ? row.English : null,
                },
                change, verdict, current));
        }

        var result = desk.Apply("import", named ?? $"file {receipt.File}", recheck.CheckMany(changes));
        var done = result.Done.Select(d => (d.Document, d.Before.Pair.Segment.Id)).ToHashSet();
        var rows = lines.Select(line => line.Change is { } change && !done.Contains((change.Document, change.Before.Pair.Segment.Id))
            ? line.Row with { Outcome = ReturnOutcome.Conflict, Detail = "The pair was changed this very moment.", Ledger = review.Find(change.Document, line.Row.Id)?.Pair.Translation.Text, File = change.After.Pair.Translation.Text }
            : line.Row).ToList();
        rows.AddRange(present.SelectMany(p => Missing(p.Key, p.Value)));
        WriteConflicts(receipt.File, rows, file.Rows);
        return receipt with
        {
            Format = file.Format,
            State = rows.Any(r => r.Outcome == ReturnOutcome.Conflict) ? "merged_with_conflicts" : "merged",
            Op = result.Operation?.ToString(CultureInfo.InvariantCulture),
            Counts = rows.GroupBy(r => r.Outcome).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count()),
            Rows = rows,
        };
    }

    private PairChange? Change(long document, SegmentRow current, ref MergeVerdict verdict)
    {
        if (verdict.Edit is not { } edit)
            return null;
        var machine = operations.Machine(document, current.Pair.Segment.Id);
        var judged = edit is { State: PairState.Machine, English: null }
            ? ReviewRules.TakeBackMark(current, machine, verdict.Reviewer)
            : ReviewRules.Judge(current, machine, edit.State == PairState.Machine ? edit with { State = null } : edit, verdict.Reviewer);
        if (judged.Refusal is { } refusal)
            verdict = verdict with { Outcome = ReturnOutcome.Refused, Detail = refusal };
        else if (judged.After is null)
            verdict = verdict with { Outcome = ReturnOutcome.Unchanged };
        return judged.After is null ? null : new PairChange(document, current, judged.After) { Machine = judged.Machine, Reviewer = verdict.Reviewer, Action = judged.Action };
    }

    /// <summary>The document of a row: by its path, by the one that the page names, or by the only one that has such a segment.</summary>
    private DocumentRow? Document(string? path, string id, DocumentRow? only, Dictionary<string, DocumentRow?> seen)
    {
        if (path is { Length: > 0 })
        {
            if (!seen.TryGetValue(path, out var known))
                seen[path] = known = documents.Find(path) ?? documents.All().FirstOrDefault(d => ReturnMerge.Plain(d.Path) == ReturnMerge.Plain(path));
            return only is null || known?.Id == only.Id ? known : null;
        }

        if (only is not null)
            return only;
        var holders = review.DocumentsWith(id);
        return holders is [var holder] ? documents.Find(holder) : null;
    }

    private static string UnknownReason(DocumentRow? document, ReturnedRow row, DocumentRow? only) =>
        row.Id.Length == 0 ? "The row has no id."
        : document is not null ? "The document has no such sentence any more; its source may have changed since the export."
        : only is not null && row.Document is not null ? $"The row is of {row.Document}, and the file was given back to {only.Path}."
        : row.Document is null ? "The row names no document, and several have such a sentence, or none."
        : $"There is no document {row.Document} in the ledger.";

    /// <summary>Rows that stand in a file more than once and do not say the same: nobody can know which of them counts.</summary>
    private static HashSet<(string?, string)> Torn(ReturnedFile file) =>
        [.. file.Rows.GroupBy(r => (r.Document, r.Id)).Where(g => g.Select(r => (r.English, r.State)).Distinct().Count() > 1).Select(g => g.Key)];

    private IEnumerable<ReturnReceiptRow> Missing(long document, HashSet<string> present)
    {
        var path = documents.Find(document)!.Path;
        return review.Outline(document).Where(r => !present.Contains(r.Id)).Select(r => new ReturnReceiptRow(0, path, r.Id, ReturnOutcome.Missing, "The file does not hold it; it stays as it was."));
    }

    /// <summary>Both sides of every conflict, as a table that can be given back once somebody has decided: its <c>rev</c> is the present one.</summary>
    private void WriteConflicts(string name, List<ReturnReceiptRow> rows, IReadOnlyList<ReturnedRow> returned)
    {
        var conflicts = rows.Where(r => r.Outcome == ReturnOutcome.Conflict).ToList();
        if (conflicts.Count == 0)
            return;
        var states = returned.GroupBy(r => r.Line).ToDictionary(g => g.Key, g => g.First());
        var text = new StringBuilder("id\tdoc\trev\tur\ten\tstate\treviewer\tledger\tbase\twhy\n");
        foreach (var conflict in conflicts)
        {
            var row = review.Find(documents.Find(conflict.Doc)!.Id, conflict.Id)!;
            string?[] cells =
            [
                conflict.Id, conflict.Doc, row.Pair.Rev.ToString(CultureInfo.InvariantCulture), row.Pair.Segment.Text, conflict.File,
                PairNames.Of(row.Pair.Translation.State), states.GetValueOrDefault(conflict.Line)?.Reviewer, conflict.Ledger, conflict.Base, conflict.Detail,
            ];
            text.AppendJoin('\t', cells.Select(cell => TextFiles.Folded(cell ?? ""))).Append('\n');
        }

        AtomicFile.Write(Path.Combine(Folder, "conflicts", name + ".conflicts.tsv"), stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
