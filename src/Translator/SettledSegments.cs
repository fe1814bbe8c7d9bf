namespace Translator;

/// <summary>Hands the settled segments of a document on, at once and in the worker's own thread.</summary>
internal sealed class SettledSegments(IProgress<DocumentProgress> progress, string path, int total, long characters) : IProgress<int>
{
    public void Report(int value) => progress.Report(new DocumentProgress(path, value, total, characters));
}
