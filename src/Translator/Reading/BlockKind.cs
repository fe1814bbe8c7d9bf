namespace Translator.Reading;

/// <summary>What a block is in the original. Only <see cref="Text"/> leaves the finding of lines and headings to the segmenter.</summary>
public enum BlockKind
{
    /// <summary>Running plain text; its line ends carry meaning that the segmenter works out.</summary>
    Text,

    /// <summary>One paragraph; a line end inside it is a boundary all the same.</summary>
    Paragraph,

    /// <summary>A heading or title: one unit unless it holds several sentences.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A line of verse.</summary>
    Verse,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A caption, a byline, a note.</summary>
    Caption,

    /// <summary>The text of one or more subtitle cues whose sentences run on.</summary>
    Cue,
}
