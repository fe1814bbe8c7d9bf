using System.Buffers;

namespace Translator.Reading.Languages;

/// <summary>Finds text that no sentence of a person could be.</summary>
internal static class SentenceEnds
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("۔.؟?!…।؛:\r\n\u0085\u2028\u2029\f\v");

    /// <summary>Refuses a text that runs on without any sentence or line end.</summary>
    /// <exception cref="ReadingException">More than <paramref name="most"/> characters stand between two ends.</exception>
    public static void Require(SourceText source, int most)
    {
        foreach (var block in source.Blocks)
        {
            for (var start = block.Start; start < block.End;)
            {
                var length = source.Text.AsSpan(start, block.End - start).IndexOfAny(Ends);
                if (length < 0)
                    length = block.End - start;
                if (length > most)
                {
                    throw new ReadingException(
                        $"The text runs on for {Counted.Of(length, "character")} from character {start} without the end of a sentence or a line; the most is {most}.",
                        "Set full stops or line ends, or raise Reading:MaxSegmentCharacters.");
                }

                start += length + 1;
            }
        }
    }
}
