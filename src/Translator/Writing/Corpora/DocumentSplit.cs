using System.Security.Cryptography;
using System.Text;

namespace Translator.Writing.Corpora;

/// <summary>Which part of a corpus each document stands in. Pure, and the same for the same documents; what a hash decides nobody can have chosen.</summary>
internal static class DocumentSplit
{
    /// <summary>Gives every document a part.</summary>
    /// <param name="documents">Path and number of pairs of each.</param>
    /// <param name="devPercent">Wanted share of the pairs for development.</param>
    /// <param name="testPercent">Wanted share of the pairs for tests.</param>
    public static CorpusPart[] Of(IReadOnlyList<(string Path, int Pairs)> documents, double devPercent, double testPercent)
    {
        var parts = new CorpusPart[documents.Count];
        var total = documents.Sum(document => (long)document.Pairs);
        var order = Enumerable.Range(0, documents.Count).Where(i => documents[i].Pairs > 0).OrderBy(i => Hash(documents[i].Path), StringComparer.Ordinal).ToList();
        foreach (var (part, percent) in ((CorpusPart, double)[])[(CorpusPart.Test, testPercent), (CorpusPart.Dev, devPercent)])
        {
            if (percent == 0)
                continue;
            var room = (long)(total * percent / 100);
            var taken = 0;
            foreach (var i in order.Where(i => parts[i] == CorpusPart.Train && documents[i].Pairs <= room))
            {
                parts[i] = part;
                taken++;
                room -= documents[i].Pairs;
            }

            // Few documents, all of them larger than the share: the smallest is held out, as long as half of everything stays to learn from.
            var left = order.Where(i => parts[i] == CorpusPart.Train).ToList();
            var smallest = left.OrderBy(i => documents[i].Pairs).FirstOrDefault(-1);
            if (taken == 0 && smallest >= 0 && 2 * left.Where(i => i != smallest).Sum(i => (long)documents[i].Pairs) >= total)
                parts[smallest] = part;
        }

        return parts;
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
}
