using Translator.Checking;
using Translator.Ledger;
using Translator.Reviewing;
using Translator.Segmenting;
using Translator.Translating;

namespace Translator.Tests.Reviewing;

public class KeptWorkTests
{
    [Fact]
    public void An_approved_sentence_that_is_still_there_keeps_everything()
    {
        var (rows, retired) = KeptWork.Apply([Old("a", PairState.Approved, "A by hand")], [Segment("new"), Segment("a")], [Fresh("N"), Fresh("A by machine")]);
        Assert.Equal("N", rows[0].Translation.Text);
        Assert.Equal(("A by hand", PairState.Approved, "Sana", 1), (rows[1].Translation.Text, rows[1].Translation.State, rows[1].Reviewer, rows[1].Rev));
        Assert.Empty(retired);
    }

    [Fact]
    public void Approved_English_of_a_changed_sentence_becomes_stale_beside_the_new_one()
    {
        var (rows, retired) = KeptWork.Apply(
            [Old("a", PairState.Machine, "A"), Old("b", PairState.Approved, "B by hand"), Old("c", PairState.Machine, "C")],
            [Segment("a"), Segment("b2"), Segment("c")],
            [Fresh("A"), Fresh("B2"), Fresh("C")]);
        Assert.Equal((PairState.Stale, "B by hand", "ur-b"), (rows[1].Translation.State, rows[1].Translation.Text, rows[1].FormerSource));
        Assert.Equal(["A", "C"], new[] { rows[0], rows[2] }.Select(r => r.Translation.Text));
        Assert.Empty(retired);
    }

    [Fact]
    public void Work_on_a_sentence_that_is_gone_is_retired_and_not_lost()
    {
        var (rows, retired) = KeptWork.Apply(
            [Old("a", PairState.Machine, "A"), Old("b", PairState.Approved, "B by hand"), Old("c", PairState.Machine, "C")],
            [Segment("a"), Segment("c")],
            [Fresh("A"), Fresh("C")]);
        Assert.Equal(["A", "C"], rows.Select(r => r.Translation.Text));
        Assert.Equal("B by hand", Assert.Single(retired).Pair.Translation.Text);
    }

    [Fact]
    public void Machine_output_is_replaced()
    {
        var (rows, _) = KeptWork.Apply([Old("a", PairState.Machine, "old")], [Segment("a")], [Fresh("new")]);
        Assert.Equal("new", rows[0].Translation.Text);
    }

    private static Segment Segment(string id) => new(id, 1, 1, 0, 1, SegmentKind.Sentence, "ur-" + id, id);

    private static Translation Fresh(string english) => new(english, PairState.Machine, TranslationOrigin.Mt, "scripted/1");

    private static SegmentRow Old(string id, PairState state, string english) => new(
        "", new SegmentPair(Segment(id), new Translation(english, state, TranslationOrigin.Human, ""), []) { Reviewer = "Sana", Rev = state == PairState.Machine ? 0 : 1 });
}
