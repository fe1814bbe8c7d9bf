using System.Globalization;
using Translator.Checking;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Tests.Writing;

/// <summary>Documents to write in tests.</summary>
internal static class SampleDocument
{
    public static readonly DateTimeOffset Created = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);

    /// <summary>A pair for each state, with flags, notes, a reviewer and texts that are hard to hold.</summary>
    public static IReadOnlyList<SegmentPair> Pairs { get; } = Number(
    [
        Pair("بندرگاہ پر نیا پُل", "A new bridge at the harbour", PairState.Approved, TranslationOrigin.Human) with
        {
            Segment = Segment("بندرگاہ پر نیا پُل", SegmentKind.Heading),
            Reviewer = "سارہ <sara>",
            Rev = 3,
            Score = 0.994,
        },
        Pair("مزدوروں نے ۲۴ ستون کھڑے کیے۔", "Workers put up 42 pillars.", PairState.Machine) with
        {
            Score = 0.31,
            Flags =
            [
                new Flag("numbers", FlagSeverity.Error, PairSide.Source, 11, 13, "24 is in the Urdu, but not in the English."),
                new Flag("numbers", FlagSeverity.Error, PairSide.Target, 15, 17, "42 is in the English, but not in the Urdu."),
                new Flag("length", FlagSeverity.Info, PairSide.Target, 0, 26, "Short & <b>odd</b>."),
            ],
        },
        Pair("ناظم نے کہا ’کام چلتا رہے گا۔‘", "administrator (ne) said work continue", PairState.Draft),
        Pair("یہ جملہ\tدو سطروں\r\nمیں ہے۔", "This sentence is on\ntwo\u2028lines.", PairState.NeedsWork, TranslationOrigin.Human) with
        {
            Note = "Ask\tthe author.",
        },
        Pair("<script>alert('۱')</script> & \"حوالہ\" ]]>", "<script>alert(\"1\")</script> & 'ref' ]]> --></table>", PairState.Edited, TranslationOrigin.Human),
        Pair("\u200Fسمت \u202Eالٹی\u202C نشان\u200C دار", "Direction \u202Dmarks\u202C here", PairState.Stale, TranslationOrigin.Human),
        Pair("گھنٹی \u0007 بجی 😀 𐐷", "The bell \u0007 rang 😀 𐐷", PairState.Machine, TranslationOrigin.Tm),
        Pair("کوئی ترجمہ نہ ہوا۔", null, PairState.Failed, TranslationOrigin.None) with { Note = "400 refused: the text is too long." },
        Pair("ابھی باقی ہے۔", null, PairState.Untranslated, TranslationOrigin.None),
        Pair("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2", PairState.Machine, TranslationOrigin.Copy),
    ]);

    public static BilingualDocument Of(IEnumerable<SegmentPair> pairs, string name = "shehr/bandargah & pul.txt") =>
        new(name, new string('a', 64), "azure/2026-06-06", Created, pairs)
        {
            License = "CC BY 4.0",
            Remark = "Some of it is a draft: do not rely on it.",
        };

    public static SegmentPair Pair(
        string ur, string? en, PairState state = PairState.Machine, TranslationOrigin origin = TranslationOrigin.Mt) => new(
        Segment(ur, SegmentKind.Sentence),
        new Translation(en, state, origin, origin == TranslationOrigin.Mt ? "azure/2026-06-06" : "")
        {
            RequestId = origin == TranslationOrigin.Mt ? "req-1" : null,
        },
        []);

    public static Segment Segment(string ur, SegmentKind kind) => new("x", 1, 1, 0, ur.Length, kind, ur, UrduKey.Of(ur));

    /// <summary>Gives the pairs ids, places and offsets as if they stood one line after another.</summary>
    public static IReadOnlyList<SegmentPair> Number(IEnumerable<SegmentPair> pairs)
    {
        var start = 0;
        var numbered = new List<SegmentPair>();
        foreach (var pair in pairs)
        {
            var sequence = numbered.Count + 1;
            var segment = pair.Segment with
            {
                Id = sequence.ToString("x6", CultureInfo.InvariantCulture) + "-1",
                Sequence = sequence,
                Block = (sequence + 1) / 2,
                Start = start,
                End = start + pair.Segment.Text.Length,
            };
            start = segment.End + 1;
            numbered.Add(pair with { Segment = segment });
        }

        return numbered;
    }

    /// <summary>What a format makes of a document, one array of bytes per file.</summary>
    public static byte[][] Write(IBilingualFormat format, BilingualDocument document)
    {
        var files = format.Suffixes.Select(_ => new MemoryStream()).ToArray();
        format.Write(document, files);
        return [.. files.Select(file => file.ToArray())];
    }

    /// <summary>What a format of one file makes of a document, as text.</summary>
    public static string WriteText(IBilingualFormat format, BilingualDocument document) =>
        System.Text.Encoding.UTF8.GetString(Write(format, document)[0]);
}
