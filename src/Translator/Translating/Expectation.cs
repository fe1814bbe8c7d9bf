namespace Translator.Translating;

/// <summary>Something is about to come, until this is disposed.</summary>
internal sealed class Expectation(Action over) : IDisposable
{
    public void Dispose() => over();
}
