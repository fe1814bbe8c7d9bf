using Microsoft.Extensions.Time.Testing;
using Translator.Reviewing;

namespace Translator.Tests.Reviewing;

public class OutputPausesTests
{
    private const long Note = 1;
    private const long Book = 2;

    private readonly FakeTimeProvider _time = new();
    private readonly OutputPauses _pauses;

    public OutputPausesTests() => _pauses = new OutputPauses(_time);

    [Fact]
    public void A_document_is_due_once_it_was_quiet_for_two_seconds()
    {
        _pauses.Changed(Note);
        After(1.5);
        _pauses.Changed(Note);
        After(1.5);
        Assert.Equal(TimeSpan.FromSeconds(0.5), Waits());
        After(0.5);
        Assert.Equal([Note], Due());
        Assert.True(_pauses.IsEmpty);
    }

    [Fact]
    public void A_document_whose_files_took_long_waits_four_times_as_long_and_holds_up_no_other()
    {
        _pauses.Took(Book, TimeSpan.FromSeconds(5));
        _pauses.Changed(Book);
        _pauses.Changed(Note);
        After(2);
        Assert.Equal([Note], Due());
        After(17.5);
        Assert.Equal(TimeSpan.FromSeconds(0.5), Waits());
        After(0.5);
        Assert.Equal([Book], Due());
    }

    [Fact]
    public void Files_that_take_little_keep_the_ordinary_pause()
    {
        _pauses.Took(Note, TimeSpan.FromSeconds(0.4));
        _pauses.Changed(Note);
        After(2);
        Assert.Equal([Note], Due());
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(5, 30 + (4 * 4 * 5))]
    public void A_document_that_somebody_changes_without_a_pause_is_due_at_last(double took, double longest)
    {
        _pauses.Took(Note, TimeSpan.FromSeconds(took));
        for (var second = 0; second < longest; second++)
        {
            _pauses.Changed(Note);
            Assert.Empty(Due());
            After(1);
        }

        Assert.Equal([Note], Due());
    }

    private void After(double seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));

    private IReadOnlyList<long> Due() => _pauses.Take().Due;

    private TimeSpan Waits()
    {
        var (due, wait) = _pauses.Take();
        Assert.Empty(due);
        return wait;
    }
}
