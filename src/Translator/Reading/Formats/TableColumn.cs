using System.Globalization;
using Translator.Reading.Languages;

namespace Translator.Reading.Formats;

/// <summary>The column of a table that holds the Urdu.</summary>
/// <param name="Index">Its number, counted from 0.</param>
/// <param name="HasHeading">True when the first row holds headings.</param>
/// <param name="Warning">What a person should know of the choice.</param>
internal sealed record TableColumn(int Index, bool HasHeading, string? Warning)
{
    private static readonly string[] Headings = ["اردو", "متن", "جملہ", "جملے", "عبارت", "عنوان", "سوال", "ماخذ"];

    /// <summary>Chooses by name, by number, or by where the Urdu is.</summary>
    /// <exception cref="ReadingException">There is no such column, or several could be meant.</exception>
    public static TableColumn Choose(List<string[]> rows, string? wanted)
    {
        if (rows.Count == 0)
            throw new ReadingException("The table has no rows.", "Put the Urdu in and save it again.");
        var headings = rows[0];
        if (wanted is null)
            return FindOut(rows, headings);
        var named = Array.FindIndex(headings, heading => heading.Trim().Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase));
        if (named >= 0)
            return new TableColumn(named, HasHeading: true, null);
        if (int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= rows.Max(row => row.Length))
            return new TableColumn(number - 1, IsHeading(headings, number - 1), null);
        throw new ReadingException(
            $"The table has no column \"{wanted}\"; its first row is: {List(headings)}.",
            "Write one of these, or a number counted from 1, as column in the file's instructions or in Reading:Column.");
    }

    /// <summary>The name that spreadsheets give a column.</summary>
    public static string Letters(int index)
    {
        var letters = "";
        for (var rest = index; rest >= 0; rest = rest / 26 - 1)
            letters = (char)('A' + rest % 26) + letters;
        return letters;
    }

    private static TableColumn FindOut(List<string[]> rows, string[] headings)
    {
        var weights = new long[rows.Max(row => row.Length)];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                weights[i] += SegmentLanguages.Classify(row[i]).Language == SegmentLanguage.Urdu ? row[i].Length : 0;
        }

        var best = Array.IndexOf(weights, weights.Max());
        if (weights[best] == 0)
            throw new ReadingException("No column of the table holds Urdu.", "If one does, name it as column in the file's instructions or in Reading:Column.");
        var others = weights.Where((weight, i) => i != best && weight * 3 > weights[best]).Count();
        if (others > 0)
        {
            throw new ReadingException(
                $"Several columns of the table hold Urdu; its first row is: {List(headings)}.",
                "Say which one is meant: column in the file's instructions, or Reading:Column.");
        }

        return new TableColumn(best, IsHeading(headings, best), $"The Urdu was taken from column {Letters(best)}.");
    }

    private static bool IsHeading(string[] first, int column) =>
        column < first.Length
        && (SegmentLanguages.Classify(first[column]).Language == SegmentLanguage.English && first[column].Length < 60
            || Headings.Contains(first[column].Trim()));

    private static string List(string[] headings) =>
        string.Join(" | ", headings.Take(20).Select(heading => heading.Length > 30 ? heading[..30] + "…" : heading));
}
