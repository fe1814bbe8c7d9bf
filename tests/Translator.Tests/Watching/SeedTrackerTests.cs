using System.Text;
using Translator.Watching;

namespace Translator.Tests.Watching;

public sealed class SeedTrackerTests : IDisposable
{
    private readonly SeedFolder _seeds = new();

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public void A_burst_of_five_thousand_is_taken_within_two_scan_periods()
    {
        for (var i = 0; i < 5_000; i++)
            _seeds.Put($"{i % 50}/{i % 3}/{i}.txt", $"{i}");

        var first = _seeds.Take(5);
        var second = _seeds.Take(5);

        Assert.Empty(first);
        Assert.Equal(5_000, second.Select(file => file.Path).Distinct().Count());
        Assert.Empty(_seeds.Take(5));
    }

    [Fact]
    public void Odd_names_are_taken_and_names_that_are_no_text_refused_with_a_reason()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems refuse such names themselves.");
        string[] odd =
        [
            "-rf", "a\nb.txt", "مضمون نمبر ۱.txt", "😀.txt", "e\u0301.txt", "é.txt", "CASE.txt", "case.txt", "a\\b.txt", "\u202Etxt.exe", " ", "con", new string('ن', 125) + ".txt",
        ];
        for (var i = 0; i < odd.Length; i++)
            _seeds.Put(odd[i], $"{i}");
        SeedFolder.Run("sh", "-c", $"printf x > '{_seeds.Root}'/$(printf 'bad\\377name.txt')");
        SeedFolder.Run("sh", "-c", $"mkdir '{_seeds.Root}'/$(printf 'bad\\376folder') && printf x > '{_seeds.Root}'/$(printf 'bad\\376folder')/in.txt");

        _seeds.Round(0);
        var settled = _seeds.Round(2);
        var openings = settled.Select(_seeds.Open).ToList();

        Assert.Equal(
            odd.Select((name, i) => (name, $"{i}")).Order(),
            openings.Where(opening => opening.Taken).Select(opening => (opening.File!.Path, Encoding.UTF8.GetString(opening.File.Bytes.Span))).Order());
        var refused = openings.Where(opening => !opening.Taken).Select(opening => opening.Refusal!).ToList();
        Assert.Equal(2, refused.Count);
        Assert.All(refused, refusal => Assert.Equal(SeedRefusalKind.BadName, refusal.Kind));
        Assert.All(refused, refusal => Assert.Contains("Rename", refusal.Advice, StringComparison.Ordinal));
    }

    [Fact]
    public void What_waits_is_offered_again_ever_more_rarely_and_at_once_when_it_changes()
    {
        _seeds.Put("a.txt", "متن");
        _seeds.Round(0);
        var file = Assert.Single(_seeds.Round(2));
        var offers = 0;
        for (var i = 0; i < 100; i++)
        {
            _seeds.Tracker.Wait(file, "busy");
            while (_seeds.Round(0.1).Count == 0)
                offers++;
        }

        Assert.InRange(offers, 98 * 45, 100 * 51); // half a second at first, five seconds in the end

        _seeds.Tracker.Wait(file, "busy", TimeSpan.FromHours(1));
        Assert.Empty(_seeds.Round(60));
        _seeds.Put("a.txt", "متن بدلا");
        Assert.Empty(_seeds.Round(1));
        Assert.Single(_seeds.Round(2));
    }

    [Fact]
    public void The_tracker_says_when_the_first_file_is_due()
    {
        _seeds.Put("a.txt", "متن");
        _seeds.Round(0);
        _seeds.Put("b.txt", "متن");
        _seeds.Round(0.5);

        Assert.Equal(TimeSpan.FromSeconds(1.5), _seeds.Tracker.FirstDue);
        _seeds.Round(1.5);
        Assert.Equal(TimeSpan.FromSeconds(0.5), _seeds.Tracker.FirstDue);
        _seeds.Round(0.5);
        Assert.False(_seeds.Tracker.Unsettled);
    }

    [Fact]
    public void A_failed_file_comes_again_only_when_it_changes_or_is_forgotten()
    {
        _seeds.Put("a.txt", "متن");
        _seeds.Round(0);
        _seeds.Tracker.Fail(Assert.Single(_seeds.Round(2)), null);

        Assert.Empty(_seeds.Round(60));
        _seeds.Tracker.Forget("a.txt");
        Assert.Empty(_seeds.Round(0));
        _seeds.Tracker.Fail(Assert.Single(_seeds.Round(2)), null);
        _seeds.Put("a.txt", "نیا متن");
        Assert.Empty(_seeds.Round(60));
        Assert.Single(_seeds.Round(2));
    }

    [Fact]
    public void What_is_being_worked_on_is_not_offered_twice_and_a_change_meanwhile_is_not_forgotten()
    {
        _seeds.Put("a.txt", "متن");
        _seeds.Round(0);
        var file = Assert.Single(_seeds.Round(2));
        _seeds.Put("a.txt", "بدلا");
        Assert.Empty(_seeds.Round(60));
        Assert.Empty(_seeds.Round(60));

        _seeds.Tracker.Complete(file, "hash");

        Assert.Empty(_seeds.Round(60));
        Assert.Equal("a.txt", Assert.Single(_seeds.Round(2)).Path);
    }

    [Theory]
    [InlineData("a/b.txt.job.json")]
    [InlineData("a/_folder.job.json")]
    [InlineData("_folder.job.json")]
    public void A_file_comes_again_when_its_instructions_come_change_or_go(string instructions)
    {
        _seeds.Put("a/b.txt", "متن");
        _seeds.Take(0);
        Assert.Single(_seeds.Take(2));

        _seeds.Put(instructions, "{");
        Assert.Empty(_seeds.Take(60));
        _seeds.Put(instructions, "{}");
        Assert.Empty(_seeds.Take(1.5));
        Assert.Empty(_seeds.Take(1.5));
        Assert.Single(_seeds.Take(1));

        File.Delete(_seeds.Place(instructions));
        Assert.Empty(_seeds.Take(60));
        Assert.Single(_seeds.Take(2));
        Assert.Empty(_seeds.Take(60));
    }

    [Fact]
    public void Instructions_for_others_bring_no_file_again()
    {
        _seeds.Put("a/b.txt", "متن");
        _seeds.Take(0);
        Assert.Single(_seeds.Take(2));

        _seeds.Put("a/other.txt.job.json", "{}");
        _seeds.Put("c/_folder.job.json", "{}");
        Assert.Empty(_seeds.Take(60));
        Assert.Empty(_seeds.Take(60));
    }

    [Fact]
    public void Instructions_that_change_while_a_file_is_worked_on_are_not_forgotten()
    {
        _seeds.Put("a.txt", "متن");
        _seeds.Round(0);
        var file = Assert.Single(_seeds.Round(2));
        _seeds.Put("a.txt.job.json", "{}");
        Assert.Empty(_seeds.Round(60));

        _seeds.Tracker.Complete(file, "hash");

        Assert.Empty(_seeds.Round(60));
        Assert.Single(_seeds.Round(2));
    }

    [Fact]
    public void What_earlier_runs_completed_is_not_offered_again()
    {
        _seeds.Put("a.txt", "متن");
        _seeds.Tracker.Complete(new SettledFile("a.txt", SeedStat.Of(_seeds.Place("a.txt"))!.Value.Signature), "hash");

        Assert.Empty(_seeds.Round(60));
        Assert.Empty(_seeds.Round(60));
    }

    [Fact]
    public void A_renamed_file_is_told_as_moved_and_not_as_deleted()
    {
        _seeds.Put("a.txt", "متن");
        _seeds.Take(0);
        var sha256 = Assert.Single(_seeds.Take(2)).Sha256;
        Assert.Null(_seeds.Tracker.DepartedPath(sha256));

        Directory.CreateDirectory(_seeds.Place("books"));
        File.Move(_seeds.Place("a.txt"), _seeds.Place("books/b.txt"));
        _seeds.Take(60);
        Assert.Equal("a.txt", _seeds.Tracker.DepartedPath(sha256));
        var again = Assert.Single(_seeds.Take(60));

        Assert.Equal(sha256, again.Sha256);
        Assert.Equal([new SeedChange("a.txt", "books/b.txt", sha256)], _seeds.Tracker.TakeChanges());
        Assert.Empty(_seeds.Tracker.TakeChanges());
        Assert.Null(_seeds.Tracker.DepartedPath(sha256));
    }

    [Fact]
    public void A_deleted_file_is_told_once_and_a_copy_that_stays_is_no_move()
    {
        _seeds.Put("a.txt", "متن");
        _seeds.Put("b.txt", "متن");
        _seeds.Take(0);
        var sha256 = _seeds.Take(2)[0].Sha256;

        File.Delete(_seeds.Place("a.txt"));
        _seeds.Take(1);
        Assert.Empty(_seeds.Tracker.TakeChanges());
        _seeds.Take(60);

        Assert.Equal([new SeedChange("a.txt", null, sha256)], _seeds.Tracker.TakeChanges());
        _seeds.Take(60);
        Assert.Empty(_seeds.Tracker.TakeChanges());
    }

    [Fact]
    public void A_document_that_is_edited_and_then_deleted_is_told_as_deleted()
    {
        _seeds.Put("a.txt", "متن");
        _seeds.Take(0);
        _seeds.Take(2);
        _seeds.Put("a.txt", "بدلا ہوا متن");
        _seeds.Take(1);
        File.Delete(_seeds.Place("a.txt"));
        _seeds.Take(1);
        _seeds.Take(60);

        Assert.Equal("a.txt", Assert.Single(_seeds.Tracker.TakeChanges()).Path);
    }

    [Fact]
    public void Nothing_is_believed_deleted_in_a_folder_that_could_not_be_read()
    {
        _seeds.Put("a/x.txt", "متن");
        _seeds.Take(0);
        _seeds.Take(2);
        var blind = new SeedScan(new Dictionary<string, SeedStat>(), new Dictionary<string, string> { ["a"] = "no" });

        _seeds.Tracker.Note(blind);
        _seeds.Clock.Advance(TimeSpan.FromHours(1));
        _seeds.Tracker.Note(blind);

        Assert.Empty(_seeds.Tracker.TakeChanges());
    }

    [Fact]
    public void Fifty_thousand_that_disappear_at_once_take_no_time()
    {
        var signature = new FileSignature(1, 1, 1, 1);
        for (var i = 0; i < 50_000; i++)
            _seeds.Tracker.Complete(new SettledFile($"{i}.txt", signature), $"{i}");
        _seeds.Round(0);
        _seeds.Round(60);

        Assert.Equal(50_000, _seeds.Tracker.TakeChanges().Count);
    }
}
