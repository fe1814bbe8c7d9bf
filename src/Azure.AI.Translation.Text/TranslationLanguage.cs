namespace Azure.AI.Translation.Text;

/// <summary>A language the service translates.</summary>
public class TranslationLanguage
{
    internal TranslationLanguage(string name, string nativeName, LanguageDirectionality directionality, IReadOnlyList<string> models)
    {
        Name = name;
        NativeName = nativeName;
        Directionality = directionality;
        Models = models;
    }

    /// <summary>Name in the language asked for.</summary>
    public string Name { get; }

    /// <summary>Name in the language itself.</summary>
    public string NativeName { get; }

    /// <summary>Which way it is written.</summary>
    public LanguageDirectionality Directionality { get; }

    /// <summary>Models that translate it; empty when the service names none.</summary>
    public IReadOnlyList<string> Models { get; }
}
