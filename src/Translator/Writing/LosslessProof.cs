using System.Security.Cryptography;
using System.Text;
using Translator.Ledger;

namespace Translator.Writing;

/// <summary>Proves a finished document: segments and gaps rebuild the decoded source, gaps hold nothing to read, files are as the receipt says.</summary>
public sealed class LosslessProof(SegmentTable segments, DocumentWriter writer)
{
    /// <summary>What the proof found.</summary>
    /// <param name="Segments">Segments of the document.</param>
    /// <param name="Characters">UTF-16 units of the decoded text.</param>
    /// <param name="TextSha256">SHA-256 of the rebuilt text in UTF-8.</param>
    /// <param name="Files">Files compared.</param>
    /// <param name="Faults">Everything that is wrong, a sentence each; empty for a proof.</param>
    public sealed record Result(int Segments, int Characters, string TextSha256, int Files, IReadOnlyList<string> Faults);

    /// <summary>Examines one document.</summary>
    public Result Of(DocumentRow document)
    {
        var faults = new List<string>();
        var text = new StringBuilder();
        var rows = segments.Of(document.Id);
        foreach (var row in rows)
        {
            if (row.Gap.Any(IsReadable))
                faults.Add($"Before segment {row.Pair.Segment.Id} lies text that belongs to no segment.");
            text.Append(row.Gap);
            if (row.Pair.Segment.Start != text.Length)
                faults.Add($"Segment {row.Pair.Segment.Id} begins at {text.Length}, not at {row.Pair.Segment.Start}.");
            text.Append(row.Pair.Segment.Text);
        }

        if (document.Tail.Any(IsReadable))
            faults.Add("After the last segment lies text that belongs to no segment.");
        var whole = text.Append(document.Tail).ToString();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
        if (sha256 != document.TextSha256)
            faults.Add($"The rebuilt text has sha256 {sha256}, the decoded source had {document.TextSha256}.");
        var files = Files(document, faults);
        return new Result(rows.Count, whole.Length, sha256, files, faults);
    }

    private int Files(DocumentRow document, List<string> faults)
    {
        var receipt = ReportJson.ReadReceipt(Encoding.UTF8.GetBytes(document.Receipt!));
        var folder = writer.FullPath(document.Output);
        foreach (var file in receipt.Files)
            Compare(Path.Combine(folder, file.Name), file.Sha256, faults);
        Compare(Path.Combine(folder, DocumentWriter.ReceiptName), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Receipt!))), faults);
        return receipt.Files.Count + 1;
    }

    private static void Compare(string path, string sha256, List<string> faults)
    {
        if (!File.Exists(path))
        {
            faults.Add($"{path} is missing; translator rebuild writes it again.");
            return;
        }

        using var file = File.OpenRead(path);
        if (Convert.ToHexStringLower(SHA256.HashData(file)) != sha256)
            faults.Add($"{path} is not as it was written; translator rebuild writes it again.");
    }

    /// <summary>Gaps hold only white space and invisible characters.</summary>
    private static bool IsReadable(char c) => !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format;
}
