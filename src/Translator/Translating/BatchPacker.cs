namespace Translator.Translating;

/// <summary>Fills requests to the engine's limits, first come first packed. Pure.</summary>
internal static class BatchPacker
{
    /// <summary>How many of the waiting sentences go into the next request.</summary>
    /// <param name="waiting">Lengths in UTF-16 units, in order.</param>
    /// <param name="maxElements">Most sentences.</param>
    /// <param name="maxCharacters">Most UTF-16 units; a single longer sentence still goes, alone.</param>
    public static int Take(IEnumerable<int> waiting, int maxElements, long maxCharacters)
    {
        var (count, characters) = (0, 0L);
        foreach (var length in waiting)
        {
            if (count == maxElements || (count > 0 && characters + length > maxCharacters))
                break;
            count++;
            characters += length;
        }

        return count;
    }

    /// <summary>True when waiting longer could not put more into the next request.</summary>
    public static bool IsFull(int waitingCount, long waitingCharacters, int maxElements, long maxCharacters) =>
        waitingCount >= maxElements || waitingCharacters >= maxCharacters;
}
