namespace Translator.Checking.Alignment;

/// <summary>Makes one alignment out of two, each of which saw one text as the cause of the other: grow, diagonal, final-and (Koehn, Och and Marcu 2003).</summary>
internal static class Symmetry
{
    /// <summary>The links in the order of the Urdu.</summary>
    /// <param name="forward">For every English word the Urdu word behind it; below 0 for none.</param>
    /// <param name="backward">For every Urdu word the English word behind it; below 0 for none.</param>
    public static List<(int Urdu, int English)> Of(int[] forward, int[] backward)
    {
        var (rows, columns) = (backward.Length, forward.Length);
        var linked = new bool[rows * columns];
        var (urdu, english) = (new bool[rows], new bool[columns]);
        for (var j = 0; j < columns; j++)
        {
            if (forward[j] is >= 0 and var i && backward[i] == j)
                Link(i, j);
        }

        // A link that only one side sees is believed beside one that both see.
        for (var grown = true; grown;)
        {
            grown = false;
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < columns; j++)
                {
                    if (!linked[(i * columns) + j] && (!urdu[i] || !english[j]) && IsSeen(i, j) && IsBeside(i, j))
                        grown = Link(i, j);
                }
            }
        }

        // What is left is believed where both words are still alone.
        for (var j = 0; j < columns; j++)
        {
            if (forward[j] is >= 0 and var i && !urdu[i] && !english[j])
                Link(i, j);
        }

        for (var i = 0; i < rows; i++)
        {
            if (backward[i] is >= 0 and var j && !urdu[i] && !english[j])
                Link(i, j);
        }

        var links = new List<(int, int)>();
        for (var at = 0; at < linked.Length; at++)
        {
            if (linked[at])
                links.Add((at / columns, at % columns));
        }

        return links;

        bool Link(int i, int j) => linked[(i * columns) + j] = urdu[i] = english[j] = true;

        bool IsSeen(int i, int j) => forward[j] == i || backward[i] == j;

        bool IsBeside(int i, int j)
        {
            for (var y = Math.Max(0, i - 1); y <= Math.Min(rows - 1, i + 1); y++)
            {
                for (var x = Math.Max(0, j - 1); x <= Math.Min(columns - 1, j + 1); x++)
                {
                    if (linked[(y * columns) + x])
                        return true;
                }
            }

            return false;
        }
    }
}
