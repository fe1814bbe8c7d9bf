namespace Azure.AI.Translation.Text;

/// <summary>The language the service found a text to be in.</summary>
public class DetectedLanguage
{
    internal DetectedLanguage(string language, float score)
    {
        Language = language;
        Score = score;
    }

    /// <summary>Code of the language, for example <c>ur</c>.</summary>
    public string Language { get; }

    /// <summary>How sure the service is, 0 to 1.</summary>
    public float Score { get; }
}
