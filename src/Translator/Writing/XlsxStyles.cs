using DocumentFormat.OpenXml.Spreadsheet;

namespace Translator.Writing;

/// <summary>The look of the workbook: which cells are locked, run from the right, or are wide.</summary>
internal static class XlsxStyles
{
    /// <summary>Styles 1 to 4: plain, Urdu, open to change, header.</summary>
    public static Stylesheet Sheet() => new(
        new Fonts(
            Font("Calibri", 11),
            Font("Noto Nastaliq Urdu", 13),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            Format(0, locked: true, readingOrder: 0, wrap: false),
            Format(0, locked: true, readingOrder: 0, wrap: false),
            Format(1, locked: true, readingOrder: 2, wrap: true),
            Format(0, locked: false, readingOrder: 1, wrap: true),
            Format(2, locked: true, readingOrder: 1, wrap: false)));

    /// <summary>Wide columns for the two texts and the note.</summary>
    public static Columns Widths(IReadOnlyList<string> names) => new(names.Select((name, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = name switch { "ur" or "en" => 60, "note" or "doc" => 28, "state" or "engine" or "flags" or "id" => 16, _ => 9 },
        CustomWidth = true,
    }));

    private static Font Font(string name, double size) => new(new FontSize { Val = size }, new FontName { Val = name });

    private static CellFormat Format(uint font, bool locked, uint readingOrder, bool wrap) => new(
        new Alignment
        {
            ReadingOrder = readingOrder,
            Horizontal = readingOrder == 2 ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.General,
            Vertical = VerticalAlignmentValues.Top,
            WrapText = wrap,
        },
        new Protection { Locked = locked })
    {
        NumberFormatId = 0,
        FontId = font,
        FillId = 0,
        BorderId = 0,
        FormatId = 0,
        ApplyFont = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };
}
