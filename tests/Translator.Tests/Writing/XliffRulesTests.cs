using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Translator.Checking;
using Translator.Writing;
using Translator.Writing.Formats;

namespace Translator.Tests.Writing;

/// <summary>The rules of OASIS for XLIFF 2.1 and 1.2 that our files could break; written from the specifications' text.</summary>
public class XliffRulesTests
{
    private static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";
    private static readonly XNamespace Matches = "urn:oasis:names:tc:xliff:matches:2.0";
    private static readonly XNamespace Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";
    private static readonly XNamespace Old = "urn:oasis:names:tc:xliff:document:1.2";

    // A document of its own, and two documents of a corpus with the same places in each.
    private static readonly IReadOnlyList<SegmentPair> Corpus =
        [.. ((string[])["a.txt", "b/c.txt"]).SelectMany(name => SampleDocument.Pairs.Select(pair => pair with { Document = new PairDocument(name, null) }))];

    public static TheoryData<bool> Both => [false, true];

    [Theory]
    [MemberData(nameof(Both))]
    public void Ids_are_names_and_unique_where_they_must_be(bool isCorpus)
    {
        var xliff = Xliff(isCorpus);
        Unique(xliff.Elements(Core + "file"));
        foreach (var file in xliff.Elements(Core + "file"))
        {
            Unique(file.Descendants(Core + "unit"));
            Unique(file.Descendants(Core + "group"));
            foreach (var unit in file.Descendants(Core + "unit"))
                Unique(unit.Elements(Core + "segment").Concat(unit.Elements(Core + "ignorable")));
        }

        Assert.Equal(isCorpus ? ["a.txt", "b/c.txt"] : ["shehr/bandargah & pul.txt"], xliff.Elements(Core + "file").Select(file => (string?)file.Attribute("original")));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Elements_come_in_the_order_of_the_schema(bool isCorpus)
    {
        var xliff = Xliff(isCorpus);
        Assert.All(xliff.Elements(), file => Assert.Equal(Core + "file", file.Name));
        Assert.All(xliff.Elements(Core + "file"), file => Ordered(file, Metadata + "metadata", Core + "notes", Core + "group"));
        Assert.All(xliff.Descendants(Core + "group"), group => Assert.NotEmpty(group.Elements(Core + "unit")));
        Assert.All(xliff.Descendants(Core + "unit"), unit => Ordered(unit, Matches + "matches", Metadata + "metadata", Core + "notes", Core + "originalData", Core + "segment"));
        Assert.All(xliff.Descendants(Core + "segment"), segment => Ordered(segment, Core + "source", Core + "target"));
        Assert.All(xliff.Descendants(Matches + "match"), match => Ordered(match, Core + "source", Core + "target"));
        Assert.All(xliff.Descendants(Core + "notes"), notes => Assert.NotEmpty(notes.Elements(Core + "note")));
        Assert.All(xliff.Descendants(Metadata + "metaGroup"), group => Assert.NotEmpty(group.Elements(Metadata + "meta")));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_state_needs_a_target_and_a_sub_state_needs_a_state_and_a_prefix(bool isCorpus)
    {
        foreach (var segment in Xliff(isCorpus).Descendants(Core + "segment"))
        {
            var state = (string?)segment.Attribute("state");
            Assert.Contains(state, (string?[])["initial", "translated", "reviewed", "final"]);
            Assert.Equal(state != "initial", segment.Element(Core + "target") is not null);
            if ((string?)segment.Attribute("subState") is { } sub)
                Assert.Matches("^[^:]+:.+$", sub);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void What_refers_to_something_refers_to_what_is_there(bool isCorpus)
    {
        var xliff = Xliff(isCorpus);
        foreach (var unit in xliff.Descendants(Core + "unit"))
        {
            var ids = unit.Elements(Core + "segment").Select(segment => "#" + (string?)segment.Attribute("id")).ToHashSet();
            Assert.All(unit.Descendants(Matches + "match"), match => Assert.Contains((string)match.Attribute("ref")!, ids));
        }

        Assert.All(xliff.Descendants(Core + "note").Attributes("appliesTo"), side => Assert.Contains(side.Value, (string[])["source", "target"]));
        Assert.All(xliff.Descendants(Metadata + "meta"), meta => Assert.NotEmpty((string)meta.Attribute("type")!));
        Assert.All(xliff.Descendants(Core + "cp"), code => Assert.Matches("^(00[01][0-9A-F]|FFF[EF]|D[8-F][0-9A-F]{2})$", (string)code.Attribute("hex")!));
        Assert.Equal(("2.1", "ur", "en"), ((string?)xliff.Attribute("version"), (string?)xliff.Attribute("srcLang"), (string?)xliff.Attribute("trgLang")));
        Assert.All(xliff.DescendantsAndSelf(), element => Assert.Contains(element.Name.Namespace, (XNamespace[])[Core, Matches, Metadata]));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_older_version_keeps_its_rules_too(bool isCorpus)
    {
        var xliff = Written(new Xliff12Format(), isCorpus);
        Assert.Equal("1.2", (string?)xliff.Attribute("version"));
        foreach (var file in xliff.Elements())
        {
            Assert.Equal(Old + "file", file.Name);
            Assert.All((string[])["original", "source-language", "datatype"], name => Assert.NotEmpty((string)file.Attribute(name)!));
            Ordered(file, Old + "header", Old + "body");
            Unique(file.Descendants(Old + "trans-unit"));
        }

        foreach (var unit in xliff.Descendants(Old + "trans-unit"))
        {
            Ordered(unit, Old + "source", Old + "target", Old + "note", Old + "alt-trans");
            Assert.Contains((string?)unit.Attribute("approved"), (string?[])["yes", "no"]);
            if (unit.Element(Old + "target") is { } target)
                Assert.Contains((string?)target.Attribute("state"), (string?[])["final", "translated", "needs-adaptation", "needs-review-translation"]);
            Assert.All(unit.Elements(Old + "alt-trans"), other => Assert.NotNull(other.Element(Old + "target")));
            Assert.All(unit.Descendants(Old + "ph").GroupBy(code => code.Parent), codes => Unique(codes));
        }
    }

    private static XElement Xliff(bool isCorpus) => Written(new XliffFormat(), isCorpus);

    private static XElement Written(IBilingualFormat format, bool isCorpus) =>
        XElement.Parse(Encoding.UTF8.GetString(SampleDocument.Write(format, SampleDocument.Of(isCorpus ? Corpus : SampleDocument.Pairs))[0]), LoadOptions.PreserveWhitespace);

    private static void Unique(IEnumerable<XElement> elements)
    {
        var ids = elements.Select(element => (string)element.Attribute("id")!).ToList();
        Assert.All(ids, id => Assert.True(Regex.IsMatch(id, "^[A-Za-z0-9._:-]+$"), id));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    private static void Ordered(XElement parent, params IReadOnlyList<XName> names)
    {
        var places = parent.Elements().Select(child => names.ToList().IndexOf(child.Name)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }
}
