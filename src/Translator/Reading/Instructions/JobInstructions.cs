namespace Translator.Reading.Instructions;

/// <summary>What the people who dropped a file want done with it, from its own instructions and those of its folders. Null where nobody said anything; the settings then hold.</summary>
public sealed record JobInstructions
{
    /// <summary>Nothing but the settings.</summary>
    public static JobInstructions None { get; } = new();

    /// <summary><c>ur</c> to refuse what is not Urdu, <c>any</c> to take every language.</summary>
    public string? Language { get; init; }

    /// <summary>Engine, by its name in the settings.</summary>
    public string? Engine { get; init; }

    /// <summary>Column of a table that holds the Urdu: heading, or number counted from 1.</summary>
    public string? Column { get; init; }

    /// <summary>Field of a JSON document that holds the Urdu.</summary>
    public string? Field { get; init; }

    /// <summary>Character set, by its IANA name.</summary>
    public string? Encoding { get; init; }

    /// <summary>Names of the output formats.</summary>
    public IReadOnlyList<string>? Outputs { get; init; }

    /// <summary>Licence of the source, for example <c>CC-BY-4.0</c>.</summary>
    public string? Licence { get; init; }

    /// <summary>Who asked for the translation.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>Collection it belongs to; its folder where nobody says otherwise.</summary>
    public string? Collection { get; init; }

    /// <summary>Most characters that may be paid for in this document.</summary>
    public long? MaxCharacters { get; init; }

    /// <summary>Whether sentences inside a quotation are units of their own.</summary>
    public bool? SplitInsideQuotations { get; init; }

    /// <summary>Whether pause dots after a finite verb end a sentence.</summary>
    public bool? PauseDotsAfterFiniteVerb { get; init; }

    /// <summary>These instructions, and where they say nothing, those of <paramref name="wider"/>.</summary>
    public JobInstructions Over(JobInstructions wider) => new()
    {
        Language = Language ?? wider.Language,
        Engine = Engine ?? wider.Engine,
        Column = Column ?? wider.Column,
        Field = Field ?? wider.Field,
        Encoding = Encoding ?? wider.Encoding,
        Outputs = Outputs ?? wider.Outputs,
        Licence = Licence ?? wider.Licence,
        RequestedBy = RequestedBy ?? wider.RequestedBy,
        Collection = Collection ?? wider.Collection,
        MaxCharacters = MaxCharacters ?? wider.MaxCharacters,
        SplitInsideQuotations = SplitInsideQuotations ?? wider.SplitInsideQuotations,
        PauseDotsAfterFiniteVerb = PauseDotsAfterFiniteVerb ?? wider.PauseDotsAfterFiniteVerb,
    };

    /// <summary>The settings for reading with what these instructions change of them.</summary>
    public ReadingInstructions Over(ReadingOptions options)
    {
        var settings = ReadingInstructions.From(options);
        return settings with
        {
            Encoding = Encoding ?? settings.Encoding,
            Column = Column ?? settings.Column,
            Field = Field ?? settings.Field,
            AnyLanguage = Language is null ? settings.AnyLanguage : Language == "any",
        };
    }
}
