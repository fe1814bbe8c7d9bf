using DocumentFormat.OpenXml.Spreadsheet;

namespace Translator.Writing;

/// <summary>The look of the workbook: which cells are locked, run from the right, or are wide.</summary>
internal static class XlsxStyles
{
    // Points. Nastaliq slants down across two and a half ems.
    private const double HighestRow = 409;
    private const double UrduLine = 33;
    private const double LatinLine = 15;

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
        Width = name switch { "ur" or "en" => 60, "note" or "doc" => 28, "about" => 18, "state" or "engine" or "flags" or "id" => 16, _ => 9 },
        CustomWidth = true,
    }));

    /// <summary>Room for all lines of a row, rather too much than too little: not every program makes that room by itself.</summary>
    public static double Height(string urdu, string english, string note) =>
        Math.Min(HighestRow, Math.Max(urdu.Length == 0 ? 0 : UrduLine * Lines(urdu, 50), LatinLine * Math.Max(Lines(english, 50), Lines(note, 22))));

    /// <summary>Narrow ones: the two texts need the room.</summary>
    public static PageMargins Margins() => new() { Left = 0.25, Right = 0.25, Top = 0.5, Bottom = 0.5, Header = 0.25, Footer = 0.25 };

    /// <summary>A4 across, one page wide and as many long as it takes.</summary>
    public static PageSetup Page() => new() { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 };

    private static int Lines(string text, int characters) => text.Split('\n').Sum(line => Math.Max(1, (line.Length + characters - 1) / characters));

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
