using Translator.Translating.Memory;

namespace Translator.Tests.Translating.Memory;

public class FuzzyIndexTests
{
    [Fact]
    public void It_finds_exactly_what_comparing_with_every_sentence_finds()
    {
        var random = new Random(7);
        var sentences = Enumerable.Range(0, 2000).Select(_ => Sentence(random)).ToList();
        // Neighbours of each other, so that there is something to find.
        for (var i = 0; i < 1000; i++)
            sentences.Add(Changed(sentences[random.Next(2000)], random));
        var index = FuzzyIndex.Build(sentences.Select((s, i) => ((long)i, string.Join(' ', s))));

        foreach (var asked in Enumerable.Range(0, 300).Select(_ => Changed(sentences[random.Next(sentences.Count)], random)))
        {
            var expected = sentences.Select((s, i) => (Unit: (long)i, Similarity: Similarity(asked, s))).Where(x => x.Similarity >= FuzzyIndex.Floor).ToList();
            var found = index.Find(string.Join(' ', asked), most: int.MaxValue);
            Assert.Equal(expected.Select(x => x.Unit).Order(), found.Select(x => x.Unit).Order());
            Assert.All(found, match => Assert.Equal(expected.Single(x => x.Unit == match.Unit).Similarity, match.Similarity, 9));
        }
    }

    [Fact]
    public void The_best_come_first_and_no_more_than_asked_for()
    {
        var index = FuzzyIndex.Build([(1, "الف ب پ ت ٹ ث ج چ"), (2, "الف ب پ ت ٹ ث ج ح"), (3, "الف ب پ ت ٹ ث خ ح"), (4, "کچھ اور ہی بات ہے")]);

        Assert.Equal([1L, 2, 3], index.Find("الف ب پ ت ٹ ث ج چ").Select(m => m.Unit));
        Assert.Equal([1L, 2], index.Find("الف ب پ ت ٹ ث ج چ", most: 2).Select(m => m.Unit));
        Assert.Equal([1L, 2], index.Find("الف ب پ ت ٹ ث ج چ", least: 0.8).Select(m => m.Unit));
    }

    [Fact]
    public void An_empty_memory_and_a_text_without_words_find_nothing()
    {
        Assert.Empty(FuzzyIndex.Build([]).Find("ایک جملہ"));
        Assert.Empty(FuzzyIndex.Build([(1, "ایک جملہ"), (2, "۔۔۔")]).Find("؟!"));
    }

    [Fact]
    public void Sentences_longer_than_a_machine_word_are_measured_too()
    {
        var words = Enumerable.Range(0, 100).Select(i => $"لفظ{i}").ToArray();
        var index = FuzzyIndex.Build([(9, string.Join(' ', words))]);
        words[50] = "اور";

        Assert.Equal(0.99, Assert.Single(index.Find(string.Join(' ', words))).Similarity, 6);
    }

    private static int[] Sentence(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 16)).Select(_ => (int)(60 * Math.Pow(random.NextDouble(), 2)))];

    private static int[] Changed(int[] sentence, Random random)
    {
        var words = sentence.ToList();
        for (var i = random.Next(0, 4); i > 0 && words.Count > 1; i--)
        {
            switch (random.Next(3))
            {
                case 0:
                    words[random.Next(words.Count)] = random.Next(80);
                    break;
                case 1:
                    words.Insert(random.Next(words.Count + 1), random.Next(80));
                    break;
                default:
                    words.RemoveAt(random.Next(words.Count));
                    break;
            }
        }

        return [.. words];
    }

    private static double Similarity(int[] a, int[] b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var previous = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (previous, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, previous + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return 1 - (row[^1] / (double)Math.Max(a.Length, b.Length));
    }
}
