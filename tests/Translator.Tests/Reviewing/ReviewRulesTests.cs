using Translator.Checking;
using Translator.Ledger;
using Translator.Reviewing;
using Translator.Segmenting;
using Translator.Translating;

namespace Translator.Tests.Reviewing;

public class ReviewRulesTests
{
    private static readonly Translation Machine = new("The machine's words.", PairState.Machine, TranslationOrigin.Mt, "scripted/1") { RequestId = "r", Alignment = [(0, 1, 0, 3)] };

    [Fact]
    public void Typing_makes_a_pair_edited_by_a_person_and_drops_what_spoke_of_the_engines_words()
    {
        var verdict = Judge(Row(), new PairEdit { English = "Mine." });
        var after = verdict.After!.Pair.Translation;
        Assert.Equal(("edit", MachineImage.Store), (verdict.Action, verdict.Machine));
        Assert.Equal(("Mine.", PairState.Edited, TranslationOrigin.Human, "scripted/1", null), (after.Text, after.State, after.Origin, after.Engine, after.RequestId));
        Assert.Null(after.Alignment);
    }

    [Fact]
    public void Approving_what_the_engine_wrote_keeps_it_the_engines()
    {
        var after = Judge(Row(), new PairEdit { State = PairState.Approved }).After!.Pair;
        Assert.Equal((PairState.Approved, TranslationOrigin.Mt, "Sana"), (after.Translation.State, after.Translation.Origin, after.Reviewer));
        Assert.NotNull(after.Translation.Alignment);
    }

    [Theory]
    [InlineData(PairState.Approved)]
    [InlineData(PairState.Edited)]
    [InlineData(PairState.NeedsWork)]
    public void Without_English_nothing_can_be_decided(PairState state)
    {
        var none = Row() with { Pair = Row().Pair with { Translation = new Translation(null, PairState.Untranslated, TranslationOrigin.None, "") } };
        Assert.NotNull(Judge(none, new PairEdit { State = state }).Refusal);
        Assert.NotNull(Judge(Row(), new PairEdit { English = " ", State = state }).Refusal);
    }

    [Theory]
    [InlineData(PairState.Untranslated)]
    [InlineData(PairState.Draft)]
    [InlineData(PairState.Stale)]
    [InlineData(PairState.Failed)]
    public void A_person_cannot_make_a_pair_what_only_an_engine_or_a_source_makes_it(PairState state) =>
        Assert.NotNull(Judge(Row(), new PairEdit { State = state }).Refusal);

    [Fact]
    public void Taking_back_gives_the_engines_own_again_and_keeps_the_note()
    {
        var edited = Row() with { Pair = Row().Pair with { Translation = new Translation("Mine.", PairState.Approved, TranslationOrigin.Human, "scripted/1"), Rev = 2, Note = "n", Reviewer = "Sana" } };
        var verdict = Judge(edited, new PairEdit { State = PairState.Machine });
        var image = PairImage.Of(Row()).Translation(Row().Pair.Segment.Text);
        Assert.Equal(("take-back", MachineImage.Drop, "n"), (verdict.Action, verdict.Machine, verdict.After!.Pair.Note));
        Assert.Equal((image.Text, image.State, image.Origin), (verdict.After.Pair.Translation.Text, verdict.After.Pair.Translation.State, verdict.After.Pair.Translation.Origin));
        Assert.Null(verdict.After.Pair.Reviewer);
        Assert.NotNull(ReviewRules.Judge(edited, null, new PairEdit { State = PairState.Machine }, "Sana").Refusal);
        Assert.Same(EditVerdict.Unchanged, Judge(Row(), new PairEdit { State = PairState.Machine }));
    }

    [Fact]
    public void Taking_back_an_approval_keeps_what_a_person_typed()
    {
        var typed = Row() with { Pair = Row().Pair with { Translation = new Translation("Mine.", PairState.Approved, TranslationOrigin.Human, "scripted/1"), Rev = 2 } };
        Assert.Equal(("Mine.", PairState.Edited), Text(ReviewRules.TakeBackMark(typed, PairImage.Of(Row()), "Sana")));
        var plain = Row() with { Pair = Row().Pair with { Translation = Machine with { State = PairState.Approved }, Rev = 1 } };
        Assert.Equal((Machine.Text, PairState.Machine), Text(ReviewRules.TakeBackMark(plain, PairImage.Of(Row()), "Sana")));
    }

    [Fact]
    public void Going_over_stale_work_ends_its_being_stale()
    {
        var stale = Row() with { Pair = Row().Pair with { Translation = new Translation("Old.", PairState.Stale, TranslationOrigin.Human, ""), Rev = 2 }, FormerSource = "پرانا" };
        var approved = Judge(stale, new PairEdit { State = PairState.Approved }).After!;
        Assert.Equal((PairState.Approved, null), (approved.Pair.Translation.State, approved.FormerSource));
        Assert.Equal("پرانا", Judge(stale, new PairEdit { Note = "later" }).After!.FormerSource);
    }

    [Fact]
    public void Flags_are_set_aside_by_code_and_a_repeated_wish_changes_nothing()
    {
        var flagged = Row() with { Pair = Row().Pair with { Flags = [new Flag("numbers", FlagSeverity.Warning, PairSide.Source, 0, 2, "m"), new Flag("length", FlagSeverity.Info, PairSide.Target, 0, 2, "m")] } };
        var after = Judge(flagged, new PairEdit { Ignore = ["numbers"] }).After!;
        Assert.Equal([true, false], after.Pair.Flags.Select(f => f.Ignored));
        Assert.Null(Judge(after, new PairEdit { Ignore = ["numbers"] }).After);
        Assert.All(Judge(after, new PairEdit { Unignore = ["numbers"] }).After!.Pair.Flags, f => Assert.False(f.Ignored));
    }

    [Fact]
    public void A_flag_set_aside_stays_so_while_it_speaks_of_the_same_words_at_the_same_place()
    {
        var aside = Row().Pair with { Flags = [new Flag("numbers", FlagSeverity.Warning, PairSide.Target, 4, 11, "m") { Ignored = true }] };
        var same = aside with { Translation = Machine with { Text = "The machine's other words." }, Flags = [new Flag("numbers", FlagSeverity.Warning, PairSide.Target, 4, 11, "other message")] };
        Assert.True(Assert.Single(IgnoredFlags.Carry(aside, same)).Ignored);
        var other = same with { Translation = Machine with { Text = "The engine's own words." } };
        Assert.False(Assert.Single(IgnoredFlags.Carry(aside, other)).Ignored);
    }

    private static (string?, PairState) Text(EditVerdict verdict) => (verdict.After!.Pair.Translation.Text, verdict.After.Pair.Translation.State);

    private static EditVerdict Judge(SegmentRow row, PairEdit edit) => ReviewRules.Judge(row, PairImage.Of(Row()), edit, "Sana");

    private static SegmentRow Row() => new("", new SegmentPair(new Segment("a-1", 1, 1, 0, 3, SegmentKind.Sentence, "جملہ", "جملہ"), Machine, []));
}
