using System.Collections.Concurrent;
using Spectre.Console;

namespace Translator.Commands;

/// <summary>A progress bar on a terminal; a line per document, from the log, anywhere else.</summary>
internal abstract class OnceProgress : IProgress<DocumentProgress>, IDisposable
{
    /// <summary>The right one for where standard error goes.</summary>
    public static OnceProgress For(GlobalOptions options) =>
        options.Quiet || options.Json || Console.IsErrorRedirected ? new Silent() : new Bar(options.NoColor);

    public abstract void Report(DocumentProgress value);

    /// <summary>A document is finished.</summary>
    public abstract void Done(DocumentResult result);

    public abstract void Dispose();

    private sealed class Silent : OnceProgress
    {
        public override void Report(DocumentProgress value)
        {
        }

        public override void Done(DocumentResult result)
        {
        }

        public override void Dispose()
        {
        }
    }

    private sealed class Bar : OnceProgress
    {
        private readonly ConcurrentDictionary<string, DocumentProgress> _documents = new(StringComparer.Ordinal);
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Task _drawing;
        private int _finished;

        public Bar(bool noColour)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(Console.Error),
                ColorSystem = noColour ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            });
            _drawing = console.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(async context =>
                {
                    var task = context.AddTask("starting", maxValue: 1);
                    while (!_end.Task.IsCompleted)
                    {
                        Draw(task);
                        await Task.WhenAny(_end.Task, Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System));
                    }
                });
        }

        public override void Report(DocumentProgress value) => _documents[value.Path] = value;

        public override void Done(DocumentResult result)
        {
            Interlocked.Increment(ref _finished);
            if (_documents.TryGetValue(result.Path, out var known))
                _documents[result.Path] = known with { Settled = known.Segments };
        }

        public override void Dispose()
        {
            _end.TrySetResult();
            _drawing.GetAwaiter().GetResult();
        }

        private void Draw(ProgressTask task)
        {
            var (settled, segments, characters) = (0L, 0L, 0L);
            foreach (var document in _documents.Values)
            {
                settled += document.Settled;
                segments += document.Segments;
                characters += document.Segments == 0 ? 0 : document.Characters * document.Settled / document.Segments;
            }

            var seconds = Math.Max(task.ElapsedTime?.TotalSeconds ?? 0, 0.001);
            task.MaxValue = Math.Max(segments, 1);
            task.Value = settled;
            task.Description = FormattableString.Invariant($"{_finished} of {Counted.Of(_documents.Count, "file")}, {Counted.Of(settled, "sentence")}, {Counted.Of(characters, "character")}, {settled / seconds:0}/s");
        }
    }
}
