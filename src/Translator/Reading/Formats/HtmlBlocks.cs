using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Translator.Reading.Formats;

/// <summary>
/// Takes the blocks out of HTML. It works on AngleSharp's tokens rather than on its tree: a page of 20 MB made of nothing but
/// tags would need gigabytes as a tree, and some pages make a tree grow with the square of their size.
/// </summary>
internal sealed class HtmlBlocks(ExtractedText text)
{
    private static readonly FrozenDictionary<string, BlockKind> Kinds = new Dictionary<string, BlockKind>
    {
        ["h1"] = BlockKind.Heading,
        ["h2"] = BlockKind.Heading,
        ["h3"] = BlockKind.Heading,
        ["h4"] = BlockKind.Heading,
        ["h5"] = BlockKind.Heading,
        ["h6"] = BlockKind.Heading,
        ["li"] = BlockKind.ListItem,
        ["td"] = BlockKind.Cell,
        ["th"] = BlockKind.Cell,
        ["caption"] = BlockKind.Caption,
        ["figcaption"] = BlockKind.Caption,
        ["pre"] = BlockKind.Text,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> BlockTags = new[]
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figure",
        "footer", "form", "frameset", "head", "header", "hgroup", "hr", "html", "legend", "main", "menu", "nav", "ol", "optgroup", "option", "p",
        "section", "select", "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
    }.Concat(Kinds.Keys).ToFrozenSet();

    private static readonly FrozenSet<string> Skipped =
        new[] { "script", "style", "template", "noscript", "svg", "math", "object", "iframe", "noframes", "noembed", "audio", "video", "canvas", "rp", "rt" }.ToFrozenSet();

    private static readonly FrozenSet<string> Void =
        new[] { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr" }.ToFrozenSet();

    private const int MaxDepth = 100;

    // A picture may stand in a tag as text.
    private const int MaxTag = 8_000_000;

    private const int MaxTags = 1_000_000;

    private readonly StringBuilder _content = new();
    private readonly Dictionary<string, int> _counts = [];
    private readonly List<(string Name, BlockKind Kind, bool Preformatted)> _open = [];
    private readonly List<(BlockKind Kind, string Place, string Content)> _blocks = [];
    private readonly string _prefix = "";
    private readonly bool _titles = true;
    private string _place = "";
    private string _skipping = "";
    private int _skipDepth;
    private string _title = "";
    private bool _inTitle;

    /// <summary>Takes the blocks out of a page that is part of something larger.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="part">What stands before each place, such as the name of a chapter.</param>
    /// <param name="titles">False where the titles in the heads of pages are shown nowhere.</param>
    public HtmlBlocks(ExtractedText text, string part, bool titles = true)
        : this(text) => (_prefix, _titles) = (part + " ", titles);

    /// <summary>Adds every block of a page, in order.</summary>
    public void AddDocument(string html)
    {
        RequireTags(html);
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    Start(token.AsTag(), tokenizer);
                    break;
                case HtmlTokenType.EndTag:
                    End(token.Name);
                    break;
                case HtmlTokenType.Character when _skipDepth == 0:
                    Append(token.Data);
                    break;
            }
        }

        Flush();
        AddTitle();
        foreach (var (kind, place, content) in _blocks)
            text.Add(kind, new Origin("element", _prefix + place), content);
    }

    private static void RequireTags(ReadOnlySpan<char> html)
    {
        var tags = 0;
        for (var open = html.IndexOf('<'); open >= 0; open = html.IndexOf('<'))
        {
            html = html[open..];
            if (++tags > MaxTags)
                throw new ReadingException($"The page has more than {MaxTags} tags.", "Split it, or save its text as .txt.");
            var close = html.IndexOf('>');
            if ((close < 0 ? html.Length : close) > MaxTag)
                throw new ReadingException($"The page has a tag of more than {MaxTag} characters.", "It is damaged, or holds very large pictures: save it without them.");
            if (close < 0)
                return;
            html = html[close..];
        }
    }

    // Most pages repeat a heading as their title; it is a block of its own only where it says something else.
    private void AddTitle()
    {
        if (_titles && _title.Length > 0 && !_blocks.Exists(block => block.Kind == BlockKind.Heading && _title.Contains(block.Content, StringComparison.Ordinal)))
            text.Add(BlockKind.Heading, new Origin("element", _prefix + "(//title)[1]"), _title);
    }

    private void Start(HtmlTagToken tag, HtmlTokenizer tokenizer)
    {
        var name = tag.Name;
        tokenizer.State = name switch
        {
            "title" or "textarea" => HtmlParseMode.RCData,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "script" => HtmlParseMode.Script,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => tokenizer.State,
        };
        if (_skipDepth > 0)
        {
            if (name == _skipping && !tag.IsSelfClosing)
                _skipDepth++;
            return;
        }

        if (Skipped.Contains(name) && !tag.IsSelfClosing)
        {
            (_skipping, _skipDepth) = (name, 1);
            return;
        }

        if (name == "br")
            _content.Append('\n');
        if (!BlockTags.Contains(name))
            return;
        Flush();
        var count = _counts[name] = _counts.GetValueOrDefault(name) + 1;
        _place = string.Create(CultureInfo.InvariantCulture, $"(//{name})[{count}]");
        _inTitle = name == "title";
        if (Void.Contains(name))
            return;
        // Items, cells and paragraphs may lack their end tags; the next one of the kind ends them.
        if (_open.Count > 0 && _open[^1].Name == name && name is "p" or "li" or "td" or "th" or "tr" or "dt" or "dd" or "option")
            _open.RemoveAt(_open.Count - 1);
        var parent = _open.Count > 0 ? _open[^1] : default((string, BlockKind Kind, bool Preformatted)?);
        if (_open.Count < MaxDepth)
            _open.Add((name, Kinds.GetValueOrDefault(name, parent?.Kind ?? BlockKind.Paragraph), name == "pre" || parent?.Preformatted == true));
    }

    private void End(string name)
    {
        if (_skipDepth > 0)
        {
            if (name == _skipping)
                _skipDepth--;
            return;
        }

        if (!BlockTags.Contains(name))
            return;
        Flush();
        _inTitle = false;
        var last = _open.FindLastIndex(open => open.Name == name);
        if (last >= 0)
            _open.RemoveRange(last, _open.Count - last);
    }

    private void Append(string data)
    {
        if (_open.Count > 0 && _open[^1].Preformatted)
        {
            _content.Append(data);
            return;
        }

        foreach (var c in data)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
                _content.Append(c);
            else if (_content.Length > 0 && _content[^1] is not (' ' or '\n'))
                _content.Append(' ');
        }
    }

    private void Flush()
    {
        var content = _content.ToString().Trim();
        _content.Clear();
        if (content.Length == 0)
            return;
        ExtractedText.RequireFewer(_blocks.Count);
        if (_inTitle)
            _title = content;
        else
            _blocks.Add((_open.Count > 0 ? _open[^1].Kind : BlockKind.Paragraph, _place.Length == 0 ? "(//body)[1]" : _place, content));
    }
}
