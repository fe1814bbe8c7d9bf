namespace Translator.Translating;

/// <summary>The sentences of one request on their way: each stays open until it has its English, a reason or a pause, or is to be sent again apart.</summary>
internal sealed class SentenceBatch(IEnumerable<SentenceJob> jobs)
{
    private readonly List<SentenceJob> _open = [.. jobs];
    private readonly List<SentenceJob> _apart = [];

    /// <summary>What is still to be sent together.</summary>
    public IReadOnlyList<SentenceJob> Open => _open;

    /// <summary>What is to be sent again by itself, one by one.</summary>
    public IReadOnlyList<SentenceJob> Apart => _apart;

    /// <summary>True while it holds one of the places for calls.</summary>
    public bool HasPlace { get; set; }

    /// <summary>Settles everything open.</summary>
    public void Settle(SentenceOutcome outcome)
    {
        foreach (var job in _open)
            job.Settle(outcome);
        _open.Clear();
    }

    /// <summary>Settles some of what is open, each as is said.</summary>
    public void Settle(Func<SentenceJob, SentenceOutcome?> outcomeOf) => _open.RemoveAll(job =>
    {
        if (outcomeOf(job) is not { } outcome)
            return false;
        job.Settle(outcome);
        return true;
    });

    /// <summary>Another worker is on these; they are looked at again when this call is back.</summary>
    public void PutOff(IReadOnlyCollection<string> keys) => _apart.AddRange(Take(job => keys.Contains(job.Key)));

    /// <summary>A result came that cannot be used: the sentence is asked for once more, by itself.</summary>
    public void SendAlone(SentenceJob job)
    {
        job.Alone = true;
        _apart.Add(job);
        _open.Remove(job);
    }

    /// <summary>Takes everything open out, to be sent in another way.</summary>
    public List<SentenceJob> TakeAll() => Take(_ => true);

    private List<SentenceJob> Take(Predicate<SentenceJob> which)
    {
        var taken = _open.FindAll(which);
        _open.RemoveAll(which);
        return taken;
    }
}
