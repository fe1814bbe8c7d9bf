namespace AzureEmulator;

/// <summary>Answers that came and cannot be trusted.</summary>
internal static class Spoiled
{
    /// <summary>The items as a fault leaves them; as they are when the fault is of another kind.</summary>
    public static List<AnswerItem> Of(List<AnswerItem> items, FaultKind? fault)
    {
        var middle = items.Count / 2;
        switch (fault)
        {
            case FaultKind.MissingItem:
                items.RemoveAt(middle);
                break;
            case FaultKind.ExtraItem:
                items.Insert(middle, items[middle]);
                break;
            case FaultKind.SwappedOrder:
                (items[0], items[^1]) = (items[^1], items[0]);
                break;
            case FaultKind.EmptyText:
                items[middle] = items[middle] with { Translations = [.. items[middle].Translations.Select(item => (item.Language, ""))] };
                break;
            case FaultKind.Echo:
                items[middle] = items[middle] with { Translations = [.. items[middle].Translations.Select(item => (item.Language, items[middle].Source.Text))] };
                break;
        }

        return items;
    }
}
