namespace Translator.Translating;

/// <summary>A distinct sentence that waits for an engine; whoever else needs it waits for the same job.</summary>
internal sealed class SentenceJob(string key, EngineSentence sentence, long document, long enqueued)
{
    private readonly TaskCompletionSource<SentenceOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its key in the translation memory.</summary>
    public string Key { get; } = key;

    /// <summary>The source as it is sent, with the examples that go along.</summary>
    public EngineSentence Sentence { get; } = sentence;

    /// <summary>The source as it is sent.</summary>
    public string Text => Sentence.Text;

    /// <summary>What it takes up in a request: UTF-16 units of the source and of its examples.</summary>
    public int Size { get; } = sentence.Size;

    /// <summary>The document that asked for it first, and is charged for it.</summary>
    public long Document { get; } = document;

    /// <summary>When it joined the queue, in timestamps of the queue's clock.</summary>
    public long Enqueued { get; } = enqueued;

    /// <summary>How many calls with it ended in doubt before it joined the queue.</summary>
    public int Doubts { get; set; }

    /// <summary>True once a result came for it that could not be used: it is then sent alone, once.</summary>
    public bool Alone { get; set; }

    /// <summary>Ends when the sentence has its English, failed or must wait.</summary>
    public Task<SentenceOutcome> Outcome => _outcome.Task;

    /// <summary>True while it is open, and when what became of it holds for whoever asks now: English or a reason, not a pause of before.</summary>
    public bool IsForAll => !Outcome.IsCompleted || (Outcome.IsCompletedSuccessfully && Outcome.Result.Pause is null);

    /// <summary>Settles it; later settlements are ignored.</summary>
    public void Settle(SentenceOutcome outcome) => _outcome.TrySetResult(outcome);

    /// <summary>Gives up on it because the worker stops.</summary>
    public void Cancel(CancellationToken token) => _outcome.TrySetCanceled(token);

    /// <summary>Something went wrong that nobody foresaw.</summary>
    public void Break(Exception error) => _outcome.TrySetException(error);
}
