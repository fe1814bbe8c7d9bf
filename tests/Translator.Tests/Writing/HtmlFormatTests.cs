using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Translator.Writing.Formats;

namespace Translator.Tests.Writing;

public partial class HtmlFormatTests
{
    private readonly string _page = SampleDocument.WriteText(new HtmlFormat(), SampleDocument.Of(SampleDocument.Pairs));

    [Fact]
    public void The_Urdu_and_English_cells_hold_the_exact_texts()
    {
        var urdu = UrduCell().Matches(_page).Select(cell => Text(cell.Groups[1].Value));
        var english = EnglishCell().Matches(_page).Select(cell => Text(cell.Groups[1].Value));
        Assert.Equal(SampleDocument.Pairs.Select(pair => pair.Segment.Text), urdu);
        Assert.Equal(SampleDocument.Pairs.Select(pair => pair.Translation.Text ?? ""), english);
    }

    [Fact]
    public void No_text_becomes_markup()
    {
        Assert.DoesNotContain("<script", _page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>odd", _page, StringComparison.Ordinal);
        Assert.Contains("<bdi>shehr/bandargah &amp; pul.txt</bdi>", _page, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(_page, "</table>"));
    }

    [Fact]
    public void A_direction_control_is_shown_as_an_isolated_mark() =>
        Assert.Contains("<bdi class=\"c\" data-c=\"RLO\">\u202E</bdi>", _page, StringComparison.Ordinal);

    [Fact]
    public void The_banner_states_and_flags_are_visible()
    {
        Assert.Contains("Some of it is a draft: do not rely on it.</p>", _page, StringComparison.Ordinal);
        Assert.Contains(">Draft, do not rely on it</span>", _page, StringComparison.Ordinal);
        Assert.Contains(">Machine, not reviewed</span>", _page, StringComparison.Ordinal);
        Assert.Contains("<b>numbers</b> <bdi>24 is in the Urdu", _page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_flag_speaks_of_is_marked_in_its_text()
    {
        Assert.Contains("نے <mark class=\"error\">۲۴</mark> ستون", _page, StringComparison.Ordinal);
        Assert.Contains("put up <mark class=\"error\">42</mark> pillars.</td>", _page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_allows_the_one_style_sheet_and_the_network_nothing()
    {
        var sheet = _page[(_page.IndexOf("<style>", StringComparison.Ordinal) + 7).._page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet)));
        Assert.Contains($"style-src 'sha256-{hash}'", _page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", _page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", _page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", _page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_with_its_typeface_stays_under_400_kilobytes() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(_page), 200_000, 400_000);

    private static string Text(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<td class=\"ur\"[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex UrduCell();

    [GeneratedRegex("<td class=\"en\"[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex EnglishCell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
