namespace Translator.Segmenting;

/// <summary>What a unit is on the page.</summary>
public enum SegmentKind
{
    /// <summary>A sentence of running text.</summary>
    Sentence,

    /// <summary>A heading or title.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A line of verse.</summary>
    VerseLine,

    /// <summary>A row or cell of a table.</summary>
    TableRow,

    /// <summary>A caption, byline or credit: its own line without a sentence end.</summary>
    Caption,
}
