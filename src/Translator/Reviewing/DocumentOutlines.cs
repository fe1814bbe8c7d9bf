using Translator.Ledger;

namespace Translator.Reviewing;

/// <summary>The outlines of the documents that were asked for last. One that no longer fits its document is made anew.</summary>
public sealed class DocumentOutlines(ReviewTable review, CommentTable comments)
{
    private const int Most = 6;
    private const int MostRows = 400_000;

    private readonly Lock _guard = new();
    private readonly LinkedList<DocumentOutline> _recent = new();

    /// <summary>The outline of a document; null when there is none.</summary>
    public DocumentOutline? Of(long document)
    {
        if (review.Version(document) is not { } version)
            return null;
        lock (_guard)
        {
            if (_recent.FirstOrDefault(o => o.Document == document) is { } known)
            {
                _recent.Remove(known);
                if (known.Version >= version)
                {
                    _recent.AddFirst(known);
                    return known;
                }
            }
        }

        // The version was read first: if the pairs change in between, the outline counts as old and is made again.
        var outline = new DocumentOutline(document, version, review.Outline(document), comments.Counts(document), review);
        lock (_guard)
        {
            _recent.AddFirst(outline);
            while (_recent.Count > 1 && (_recent.Count > Most || _recent.Sum(o => o.Count) > MostRows))
                _recent.RemoveLast();
        }

        return outline;
    }

    /// <summary>The outline of a document if it is in memory.</summary>
    public DocumentOutline? Known(long document)
    {
        lock (_guard)
            return _recent.FirstOrDefault(o => o.Document == document);
    }

    /// <summary>Lets go of everything: nobody is looking.</summary>
    public void Clear()
    {
        lock (_guard)
            _recent.Clear();
    }
}
