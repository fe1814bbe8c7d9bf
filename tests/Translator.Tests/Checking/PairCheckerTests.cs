using Translator.Checking;
using Translator.Checking.Names;
using Translator.Tests.Writing;
using Translator.Translating;

namespace Translator.Tests.Checking;

public class PairCheckerTests
{
    private static readonly PairChecker Checker = new(new CheckingOptions(), WordSenses.Read(
    [
        "کسان\tn\tfarmer\tm",
        "کھیت\tn\tfield\tm",
        "گندم\tn\twheat\tf",
        "فصل\tn\tcrop; harvest\tf",
        "بازار\tn\tmarket\tm",
        "قیمت\tn\tprice\tf",
        "سڑک\tn\troad\tf",
        "پل\tn\tbridge\tm",
        "دریا\tn\triver\tm",
        "مسافر\tn\tpassenger; traveller\tm",
    ]));

    [Theory]
    // Each rule with a pair that breaks it and the same pair mended.
    [InlineData("empty", "کسان آ گیا۔", "  ", "The farmer came.")]
    [InlineData("copy", "کسان کھیت میں ہے۔", "كسان كھیت میں ہے۔", "The farmer is in the field.")]
    [InlineData("urdu-left", "گندم کی فصل پک گئی۔", "The گندم crop is ripe.", "The wheat crop is ripe.")]
    [InlineData("wrong-script", "گندم کی فصل پک گئی۔", "Урожай crop is ripe.", "The wheat crop is ripe.")]
    [InlineData("wrong-script", "کسان آ گیا۔", "…!", "The farmer came.")]
    [InlineData("numbers", "کھیت ۱۲ ایکڑ کا ہے۔", "The field is of 21 acres.", "The field is of 12 acres.")]
    [InlineData("numbers", "قیمت ۲ لاکھ ۵۰ ہزار روپے ہے۔", "The price is 25,000 rupees.", "The price is 250,000 rupees.")]
    [InlineData("numbers", "قیمت ٪۷٫۵ بڑھی۔", "The price rose.", "The price rose by 7.5 per cent.")]
    [InlineData("numbers", "جلسہ 15 ہزار افراد کا تھا۔", "The rally had 1,500 people.", "The rally had fifteen thousand people.")]
    [InlineData("numbers", "وہ اٹھارویں صدی میں آئے۔", "They came in the 19th century.", "They came in the 18th century.")]
    [InlineData("numbers", "گاڑی ڈھائی بجے چلی۔", "The train left at 3:30.", "The train left at 2:30.")]
    [InlineData("numbers", "سن ۱۹۹۸ میں پل بنا۔", "The bridge was built in 1989.", "The bridge was built in 1998.")]
    [InlineData("negation", "کسان بازار نہیں گیا۔", "The farmer went to the market.", "The farmer didn’t go to the market.")]
    [InlineData("negation", "شور مت کرو۔", "Make a noise.", "Don't make a noise.")]
    [InlineData("negation", "وہ ٹکٹ کے بغیر مسافر تھا۔", "He was a passenger with a ticket.", "He was a passenger without a ticket.")]
    [InlineData("negation", "کسان نے فصل بیچنے سے انکار کیا کیونکہ قیمت اچھی نہیں تھی۔", "The farmer refused to sell the crop because the price was good.", "The farmer refused to sell the crop because the price was not good.")]
    [InlineData("negation", "شام تک پل نہیں کھلے گا۔", "The bridge will open until evening.", "The bridge will not open until evening.")]
    [InlineData("negation", "گندم نہ صرف سستی ہے بلکہ اچھی بھی ہے۔", "The wheat is only cheap but also good.", "The wheat is not only cheap but also good.")]
    [InlineData("negation", "تم بازار کیوں نہیں جاتے؟", "Why do you go to the market?", "Why don't you go to the market?")]
    [InlineData("negation", "مسافر نامعلوم ہے اور کچھ نہیں بتاتا کہ وہ کیوں نہیں رکا۔", "The passenger is unknown and does say why he did not stop.", "The passenger is unknown and does not say why he did not stop.")]
    [InlineData("length", "دریا پر پل بنانے کا کام مسافروں کی سہولت کے لیے اگلے سال شروع کیا جائے گا، وزیر نے صحافیوں سے بات کرتے ہوئے بتایا۔", "River bridge.", "Work on a bridge over the river will begin next year for the convenience of passengers, the minister told journalists.")]
    [InlineData("end-mark", "دریا میں پانی بہت ہے۔", "There is much water in the", "There is much water in the river.")]
    [InlineData("end-mark", "کیا پل بن گیا؟", "The bridge is built.", "Is the bridge built?")]
    [InlineData("end-mark", "دریا میں پانی بہت ہے-", "There is much", "There is much water in the river.")]
    [InlineData("end-mark", "دریا کے پل پر", "on the bridge of the", "on the bridge of the river")]
    [InlineData("quotes", "اس نے کہا ”پل بند ہے“۔", "He said “the bridge is closed.", "He said \"the bridge is closed\".")]
    [InlineData("quotes", "پل (پرانا) بند ہے۔", "The (old bridge is closed.", "The (old) bridge is closed.")]
    [InlineData("codes", "پتا info@example.org ہے۔", "The address is here.", "The address is info@example.org.")]
    [InlineData("codes", "راستہ N-35 بند ہے۔", "The road is closed.", "The road N35 is closed.")]
    [InlineData("numbers", "مسافروں کو FLU-19 ہے اور کسان کو بھی FLU-19 ہے۔", "The passengers have FLU-19 and the farmer has FLU- too.", "The passengers have FLU-19 and the farmer has FLU-19 too.")]
    [InlineData("codes", "صفحہ https://example.org/a دیکھیں۔", "See the page.", "See the page https://example.org/a.")]
    [InlineData("codes", "سلام {name}، آ جائیں۔", "Hello, come.", "Hello {name}, come.")]
    [InlineData("repeats", "کسان شہر کے بازار گیا۔", "The farmer went to the town to the town market.", "The farmer went to the town market.")]
    [InlineData("repeats", "کسان بازار گیا۔", "The farmer went to the the market.", "The farmer went to the market.")]
    [InlineData("leak", "پل بند ہے۔", "The \u202Ebridge is closed.", "The bridge is closed.")]
    [InlineData("leak", "پل بند ہے۔", "The <b>bridge</b> is closed.", "The bridge is closed.")]
    [InlineData("sentences", "پل بند ہے۔", "The bridge is closed. Nobody crosses. The road is empty.", "The bridge is closed.")]
    public void A_rule_sees_the_fault_and_is_silent_without_it(string code, string urdu, string broken, string mended)
    {
        Assert.Contains(code, Codes(urdu, broken));
        Assert.DoesNotContain(code, Codes(urdu, mended));
    }

    [Theory]
    [InlineData("اس نے کہا ”پل بند ہے“۔", "He said “the bridge is closed.", "The quotation mark “ has no partner in the English.")]
    [InlineData("پل (پرانا) بند ہے۔", "The (old bridge is closed.", "The bracket ( has no partner in the English.")]
    public void A_mark_without_a_partner_is_named_without_marks_around_it(string urdu, string english, string message) =>
        Assert.Equal(message, Check(urdu, english).Flags.Single(flag => flag.Code == "quotes").Message);

    [Theory]
    [InlineData("کسان ۳ بجے آیا۔", "The farmer came at three.")]
    [InlineData("پل ۱۹۹۰ کی دہائی کا ہے۔", "The bridge is of the '90s.")]
    [InlineData("رقبہ ۴۰ کلومیٹر ہے۔", "The area is 40 km2.")]
    [InlineData("کچھ نہ کچھ ہو گا۔", "Something will happen.")]
    [InlineData("پتہ نہیں وہ کب آئے گا۔", "I wonder when he will come.")]
    [InlineData("وہ بہت بہت اچھا ہے۔", "He is very very good.")]
    [InlineData("ڈاکٹر احمد آئے۔", "Dr. Ahmad came.")]
    [InlineData("جب تک بارش نہیں رکتی، مسافر یہاں رہیں گے۔", "The passengers will stay here until the rain stops.")]
    [InlineData("مسافر دریا پار کرنے سے ڈرتا نہیں تھا مگر تیار بھی نہیں تھا۔", "The passenger was unafraid of crossing the river but unprepared.")]
    [InlineData("وہ ضرور آیا مگر بولا نہیں۔", "He did come but he did not speak.")]
    [InlineData("گندم نہ صرف سستی ہے بلکہ اچھی بھی ہے۔", "The wheat is cheap as well as good.")]
    [InlineData("مسافر بغیر ٹکٹ کے تھا۔", "The passenger was ticketless.")]
    [InlineData("پل پرانا ہے (حوالہ، 1998)۔", "The bridge is old. (Source, 1998)")]
    [InlineData("کسان نے بازار میں گندم کی قیمت پوچھی اور فصل دیکھی۔", "At the market the farmer asked what the price of the wheat was, and had a look at the crop")]
    [InlineData("مسافر ڈرتا ہے کہ کہیں پل ٹوٹ نہ جائے۔", "The passenger is afraid that the bridge may break.")]
    [InlineData("کسان نے دیکھا کہ بازار بند تو نہیں۔", "The farmer looked whether the market was closed.")]
    [InlineData("کسان کھیت میں ہے- مسافر سڑک پر ہے- پل بند ہے-", "The farmer is in the field. The passenger is on the road. The bridge is closed.")]
    [InlineData("کسان نے کہا کہ فصل اچھی ہے ۔۔۔ گندم بھی ۔۔۔ قیمت بھی۔", "The farmer said that the crop is good, the wheat too, and the price.")]
    [InlineData("کسان نے کہا فصل اچھی ہے۔", "The crop is good,\" said the farmer.")]
    [InlineData("مسافروں کو وٹامن اے", "vitamin A")]
    public void A_good_pair_has_no_flag(string urdu, string english) => Assert.Empty(Codes(urdu, english));

    [Fact]
    public void English_of_the_next_sentence_is_a_mismatch()
    {
        string[] urdu = ["کسان گندم کے کھیت میں فصل دیکھتا ہے۔", "مسافر دریا کے پل پر سڑک سے آئے۔"];
        string[] english = ["The farmer looks at the wheat crop in the field.", "The passengers came by road to the bridge on the river."];
        var right = SampleDocument.Number([SampleDocument.Pair(urdu[0], english[0]), SampleDocument.Pair(urdu[1], english[1])]);
        var swapped = SampleDocument.Number([SampleDocument.Pair(urdu[0], english[1]), SampleDocument.Pair(urdu[1], english[0])]);
        Assert.All(Checker.Check(right), pair => Assert.Empty(pair.Flags));
        Assert.All(Checker.Check(swapped), pair => Assert.Contains(pair.Flags, flag => flag.Code == "mismatch"));
    }

    [Fact]
    public void Short_sentences_that_changed_places_are_told_by_their_small_words()
    {
        string[] urdu = ["کیا تم اگر میں کہوں وہاں رکو گے؟", "وہ یہاں کیوں تھے؟"];
        string[] english = ["Will you stay there if I say so?", "Why were they here?"];
        var right = SampleDocument.Number(urdu.Zip(english, (ur, en) => SampleDocument.Pair(ur, en)));
        var swapped = SampleDocument.Number(urdu.Zip(english.Reverse(), (ur, en) => SampleDocument.Pair(ur, en)));
        Assert.All(Checker.Check(right), pair => Assert.Empty(pair.Flags));
        Assert.All(Checker.Check(swapped), pair => Assert.Contains(pair.Flags, flag => flag.Code == "mismatch"));
    }

    [Fact]
    public void English_that_is_shifted_by_a_line_is_a_mismatch_throughout()
    {
        string[] urdu = ["کسان گندم کے کھیت میں فصل دیکھتا ہے۔", "مسافر دریا کے پل پر سڑک سے آئے۔", "بازار میں قیمت کم ہے۔", "سڑک کھیت کے پاس ہے۔"];
        string[] english = ["The road is near the field.", "The farmer looks at the wheat crop in the field.", "The passengers came by road to the bridge on the river.", "The price in the market is low."];
        var shifted = SampleDocument.Number(urdu.Zip(english, (ur, en) => SampleDocument.Pair(ur, en)));
        Assert.All(Checker.Check(shifted), pair => Assert.Contains(pair.Flags, flag => flag.Code == "mismatch"));
    }

    [Fact]
    public void The_same_English_with_a_contraction_or_in_American_spelling_is_consistent()
    {
        var pairs = SampleDocument.Number(
        [
            SampleDocument.Pair("میں نے فصل کا رنگ دیکھا ہے۔", "I have seen the colour of the crop."),
            SampleDocument.Pair("میں نے فصل کا رنگ دیکھا ہے۔", "I've seen the color of the crop."),
        ]);
        Assert.All(Checker.Check(pairs), pair => Assert.Empty(pair.Flags));
    }

    [Fact]
    public void The_same_Urdu_with_other_English_is_inconsistent()
    {
        var pairs = Checker.Check(SampleDocument.Number(
        [
            SampleDocument.Pair("کسان کل بازار جائے گا۔", "The farmer will go to the market tomorrow."),
            SampleDocument.Pair("کسان کل بازار جائے گا۔", "Tomorrow the farmer will go to the market."),
            SampleDocument.Pair("کسان کل بازار جائے گا۔", "The peasant visits the bazaar tomorrow."),
        ])).ToList();
        Assert.DoesNotContain(pairs[1].Flags, flag => flag.Code == "inconsistent");
        Assert.Contains(pairs[2].Flags, flag => flag.Code == "inconsistent");
    }

    [Fact]
    public void A_name_that_is_spelt_otherwise_than_elsewhere_is_flagged()
    {
        var pairs = Enumerable.Repeat(SampleDocument.Pair("کل محمد بازار گیا۔", "Yesterday Muhammad went to the market."), 4)
            .Append(SampleDocument.Pair("آج محمد بازار گیا۔", "Today Mohammad went to the market."));
        var flag = Assert.Single(Checker.Check(SampleDocument.Number(pairs)).Last().Flags);
        Assert.Equal("name", flag.Code);
        Assert.Equal("“Mohammad” is “Muhammad” elsewhere.", flag.Message);
    }

    [Fact]
    public void A_glossary_term_must_have_its_English()
    {
        GlossaryTerm[] glossary = [new("دریائے راوی", "Ravi River|River Ravi")];
        var pairs = SampleDocument.Number(
        [
            SampleDocument.Pair("وہ دریائے راوی پر ہے۔", "He is at the stream of Ravi."),
            SampleDocument.Pair("وہ دریائے راوی پر تھا۔", "He was at the River Ravi."),
        ]);
        var codes = Checker.Check(pairs, glossary).Select(pair => string.Join(',', pair.Flags.Select(flag => flag.Code))).ToList();
        Assert.Equal(["term", ""], codes);
    }

    [Fact]
    public void A_draft_says_so_and_scores_below_the_same_text_as_a_translation()
    {
        var draft = Check("کسان بازار گیا۔", "The farmer went to the market.", PairState.Draft);
        var machine = Check("کسان بازار گیا۔", "The farmer went to the market.", PairState.Machine);
        Assert.Equal("draft", Assert.Single(draft.Flags).Code);
        Assert.True(draft.Score < machine.Score);
    }

    [Fact]
    public void A_copy_on_purpose_is_no_fault() =>
        Assert.Empty(Checker.Check([SampleDocument.Pair("3.5 km", "3.5 km", PairState.Machine, TranslationOrigin.Copy)]).Single().Flags);

    [Fact]
    public void A_flag_points_at_what_it_speaks_of()
    {
        var flag = Check("کھیت ۱۲ ایکڑ کا ہے۔", "The field is of 21 acres.").Flags[0];
        Assert.Equal((PairSide.Source, 5, 7), (flag.Side, flag.Start, flag.End));
        Assert.Equal("The Urdu has ۱۲, the English does not.", flag.Message);
    }

    [Fact]
    public void A_rule_that_is_off_is_silent()
    {
        var checker = new PairChecker(new CheckingOptions { Off = ["numbers"] }, WordSenses.None);
        Assert.Empty(checker.Check([SampleDocument.Pair("کھیت ۱۲ ایکڑ کا ہے۔", "The field is of 21 acres.")]).Single().Flags);
    }

    [Fact]
    public void An_unknown_rule_in_the_settings_is_named() =>
        Assert.Contains("“nonsense”", Assert.Throws<ArgumentException>(
            () => new PairChecker(new CheckingOptions { Off = ["nonsense"] }, WordSenses.None)).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_seen_before_in_the_collection_count()
    {
        var names = new NameRegister();
        names.Fix("بشیر", "Bashir");
        var pair = Checker.Check([SampleDocument.Pair("کل بشیر آیا۔", "Yesterday Basheer came.")], names: names).Single();
        Assert.Equal("name", Assert.Single(pair.Flags).Code);
    }

    [Fact]
    public void Long_and_strange_texts_are_checked_without_harm()
    {
        var many = string.Concat(Enumerable.Repeat("پل ۱۲ ", 9_000));
        Assert.NotNull(Check(many, many).Score);
        Assert.NotNull(Check("\uD83D", "\uDE00 \u0000 %s {").Score);
    }

    private static IEnumerable<string> Codes(string urdu, string english) => Check(urdu, english).Flags.Select(flag => flag.Code);

    private static SegmentPair Check(string urdu, string english, PairState state = PairState.Machine) =>
        Checker.Check([SampleDocument.Pair(urdu, english, state)]).Single();
}
