using System.Security.Cryptography;
using System.Text;

namespace Storm;

/// <summary>An article whose every sentence is its own, so that a sentence billed twice, lost or mixed up is known by its text.</summary>
internal sealed record Article(string Path, IReadOnlyList<string> Sentences)
{
    private static readonly string[] Openings = ["لائبریری میں", "پرانے شہر میں", "ندی کے کنارے", "سکول کے صحن میں", "بازار کے پیچھے", "پہاڑی گاؤں میں", "ریل کے ڈبے میں"];
    private static readonly string[] People = ["ایک استاد نے", "دو بچوں نے", "ایک بوڑھے کسان نے", "ہماری پڑوسن نے", "ایک نوجوان ڈاکٹر نے"];
    private static readonly string[] Ends = ["کتاب کا صفحہ نمبر {0} بلند آواز سے پڑھا۔", "درخت نمبر {0} کے نیچے چائے پی۔", "خط نمبر {0} کا جواب لکھا۔", "دکان نمبر {0} سے روٹی خریدی۔"];

    /// <summary>The file's text: a paragraph for every three sentences.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < Sentences.Count; i++)
                text.Append(Sentences[i]).Append(i == Sentences.Count - 1 ? "\n" : i % 3 == 2 ? "\n\n" : " ");
            return text.ToString();
        }
    }

    public byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>The article with that number; the same every time.</summary>
    public static Article Number(int number, int sentences = 6, string? path = null) => new(
        path ?? $"{number % 9}/{number}.txt",
        [.. Enumerable.Range(0, sentences).Select(i => Sentence(number, i))]);

    /// <summary>Writes the file in one go, as old as it may be, below the seeds folder.</summary>
    public void Put(string seeds)
    {
        var file = System.IO.Path.Combine(seeds, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        // Made under a name that is passed over, so that nobody meets half of it.
        var part = file + ".part";
        File.WriteAllBytes(part, Bytes);
        File.SetLastWriteTimeUtc(part, new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.Move(part, file, overwrite: true);
    }

    private static string Sentence(int number, int i)
    {
        var pick = (number * 31) + i;
        var end = string.Format(System.Globalization.CultureInfo.InvariantCulture, Ends[pick % Ends.Length], Digits((number * 1000) + i + 1));
        return $"{Openings[pick % Openings.Length]} {People[pick / 7 % People.Length]} {end}";
    }

    private static string Digits(int value) =>
        string.Concat(value.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('۰' + (digit - '0'))));
}
