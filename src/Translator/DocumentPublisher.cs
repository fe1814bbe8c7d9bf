using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Checking;
using Translator.Ledger;
using Translator.Reading;
using Translator.Reading.Instructions;
using Translator.Translating;
using Translator.Writing;

namespace Translator;

/// <summary>The last step of a document: from its rows in the ledger to its files, its receipt and its line in the index.</summary>
public sealed partial class DocumentPublisher(
    DocumentWriter writer,
    DocumentTable documents,
    SegmentTable segments,
    IntentTable intents,
    IndexFile index,
    ITranslationEngine engine,
    IOptions<TranslatingOptions> translating,
    ILogger<DocumentPublisher> logger)
{
    /// <summary>The formats of a document: its instructions' or the settings'.</summary>
    private IReadOnlyList<IBilingualFormat> FormatsOf(DocumentRow row) =>
        JobText.Read(row.Job).Outputs is { Count: > 0 } outputs ? [.. outputs.Select(name => BilingualFormats.ByName(name)!)] : writer.Formats;

    /// <summary>Writes a document whose pairs are in the ledger, or the receipt alone of one that must wait.</summary>
    /// <param name="row">The document.</param>
    /// <param name="pairs">Its pairs, in order.</param>
    /// <param name="pause">Why it must wait; null when its files are to be written.</param>
    /// <param name="saved">Characters that were not sent because their English was there already.</param>
    /// <param name="version">The version of the document that the pairs are.</param>
    public DocumentResult Publish(DocumentRow row, IReadOnlyList<SegmentPair> pairs, Pause? pause, long saved, long version)
    {
        var receipt = ReceiptOf(row, pairs, saved);
        if (pause is not null)
        {
            receipt = receipt with { State = row.State };
            documents.Save(row with { Receipt = Encoding.UTF8.GetString(ReportJson.Write(receipt)) });
            writer.WriteReceipt(row.Output, ReportJson.Write(receipt));
            index.Remove(row.Path);
            return new DocumentResult(row.Path, row.State) { Receipt = receipt, Pause = pause, Reason = pause.Reason, Hint = pause.Hint };
        }

        var bytes = writer.Write(row.Output, Document(row, pairs), FormatsOf(row), Extracted(row), files => ReportJson.Write(receipt = receipt with { Files = files }));
        documents.Save(row with { State = receipt.State, Receipt = Encoding.UTF8.GetString(bytes) });
        documents.Published(row.Id, version);
        writer.RemoveError(row.Path);
        index.Put(IndexRow.Of(receipt, row.Output));
        var sentences = Counted.Of(receipt.Segments.Total, "sentence");
        Log.Finished(logger, row.Path, receipt.State, sentences, receipt.Engine);
        return new DocumentResult(row.Path, receipt.State) { Receipt = receipt };
    }

    /// <summary>Writes the outputs of a finished document again, from the ledger alone and for nothing.</summary>
    public void Render(DocumentRow row) =>
        writer.Write(row.Output, Document(row, [.. segments.Of(row.Id).Select(r => r.Pair)]), FormatsOf(row), Extracted(row), _ => Encoding.UTF8.GetBytes(row.Receipt!));

    /// <summary>Writes the files of a finished document again after people changed its pairs.</summary>
    /// <returns>False when there is no such document, or it is not finished: its own run writes it then.</returns>
    public bool Refresh(long document)
    {
        if (documents.Find(document) is not { } row || !DocumentState.IsFinished(row.State))
            return false;
        var version = segments.Version(document);
        SegmentPair[] pairs = [.. segments.Of(document).Select(r => r.Pair)];
        var receipt = ReceiptOf(row, pairs, ReportJson.ReadReceipt(Encoding.UTF8.GetBytes(row.Receipt!)).Characters.Saved);
        var bytes = writer.Write(row.Output, Document(row, pairs), FormatsOf(row), Extracted(row), files => ReportJson.Write(receipt = receipt with { Files = files }));
        // A run that began meanwhile has the last word on the state.
        if (documents.Republished(row, receipt.State, Encoding.UTF8.GetString(bytes), version))
            index.Put(IndexRow.Of(receipt, row.Output));
        return true;
    }

    /// <summary>The decoded text, put together again, where the source is not plain text.</summary>
    private string? Extracted(DocumentRow row) =>
        row.Extracted ? string.Concat(segments.Of(row.Id).Select(r => r.Gap + r.Pair.Segment.Text)) + row.Tail : null;

    /// <summary>A finished document as its files show it: flags that a person set aside stand in none.</summary>
    public static BilingualDocument Document(DocumentRow row, IReadOnlyList<SegmentPair> pairs) =>
        new(row.Path, row.Sha256, row.Engine, row.Finished!.Value, Standing(pairs)) { Remark = SegmentCounts.Of(pairs).Remark(), License = JobText.Read(row.Job).Licence, Blocks = BlockText.Read(row.Blocks) };

    private static IEnumerable<SegmentPair> Standing(IEnumerable<SegmentPair> pairs) =>
        pairs.Select(p => p.Flags.Any(f => f.Ignored) ? p with { Flags = [.. p.Flags.Where(f => !f.Ignored)] } : p);

    private Receipt ReceiptOf(DocumentRow row, IReadOnlyList<SegmentPair> pairs, long saved)
    {
        var counts = SegmentCounts.Of(Standing(pairs));
        var spending = intents.Spending(row.Id);
        return new Receipt
        {
            Source = row.Path,
            Sha256 = row.Sha256,
            State = StateOf(counts),
            Engine = row.Engine,
            Segments = counts,
            Characters = new CharacterCounts(pairs.Sum(p => (long)p.Segment.Text.Length), spending.Sent, spending.Billed, saved, spending.InDoubt),
            Cost = engine.Info.Paid ? new Cost(spending.Billed * translating.Value.PricePerMillion / 1_000_000m, translating.Value.Currency) : null,
            Files = [],
            Warnings = row.Warnings.Length == 0 ? [] : row.Warnings.Split('\n'),
            License = JobText.Read(row.Job).Licence,
            RequestedBy = JobText.Read(row.Job).RequestedBy,
            Started = row.Started,
            Finished = row.Finished!.Value,
        };
    }

    private string StateOf(SegmentCounts counts) =>
        counts.Draft > 0 || (engine.Info.Drafts && counts.Untranslated > 0) ? DocumentState.Drafts
        : counts.Failed + counts.Untranslated > 0 ? DocumentState.DoneWithErrors
        : DocumentState.Done;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Path}: {State}, {Sentences}, {Engine}.")]
        public static partial void Finished(ILogger logger, string path, string state, string sentences, string engine);
    }
}
