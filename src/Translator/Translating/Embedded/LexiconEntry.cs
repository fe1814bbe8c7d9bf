namespace Translator.Translating.Embedded;

/// <summary>One row of the lexicon: an Urdu citation form, its class, its English senses, its features.</summary>
public sealed record LexiconEntry
{
    private readonly string _column = "";
    private string[]? _senses;
    private string[]? _plurals;
    private Answer _alike;

    /// <summary>Citation form, folded by <see cref="Spelling.Fold"/>; words parted by single spaces.</summary>
    public required string Urdu { get; init; }

    /// <summary>The word class.</summary>
    public required PartOfSpeech Pos { get; init; }

    /// <summary>English senses, the most general first, without their hints; taken apart when first asked for.</summary>
    public string[] Senses
    {
        get => _senses ??= LexiconReader.Senses(_column);
        init => (_senses, _plurals, _alike) = (value, null, Answer.Open);
    }

    /// <summary>The English column of the row as it stands.</summary>
    public string Column
    {
        init => _column = value;
    }

    /// <summary>True when the Urdu noun is feminine.</summary>
    public bool Feminine { get; init; }

    /// <summary>Irregular Urdu plurals.</summary>
    public string[] Plurals { get; init; } = [];

    /// <summary>True when the English noun has no plural and no indefinite article.</summary>
    public bool Uncountable { get; init; }

    /// <summary>True when the English noun is always plural.</summary>
    public bool PluralOnly { get; init; }

    /// <summary>Irregular English plural of the first sense, or null.</summary>
    public string? EnglishPlural { get; init; }

    /// <summary><c>place</c>, <c>person</c>, <c>org</c>, <c>month</c>, <c>day</c>, <c>title</c>, <c>lang</c>, <c>time</c>, <c>unit</c>, or empty.</summary>
    public string NameKind { get; init; } = "";

    /// <summary>True when the verb takes an object, false when not, null when the row does not say.</summary>
    public bool? Transitive { get; init; }

    /// <summary>Postposition whose phrase is the English direct object, or null.</summary>
    public string? ObjectMarker { get; init; }

    /// <summary>Postposition whose phrase is the English subject, or null.</summary>
    public string? SubjectMarker { get; init; }

    /// <summary>English prepositions for phrases under certain postpositions; an empty preposition makes a bare object.</summary>
    public (string Postposition, string Preposition)[] Frames { get; init; } = [];

    /// <summary>The senses in the plural, made when first asked for.</summary>
    internal string[] PluralSenses => _plurals ??= [.. Senses.Select((s, i) => i == 0 && EnglishPlural is { } irregular ? irregular : EnglishForms.Plural(s))];

    /// <summary>True when the first sense sounds like the Urdu, as in a loan or a name: it is hardly ever the wrong one.</summary>
    internal bool SoundsAlike
    {
        get
        {
            if (_alike == Answer.Open)
                _alike = Senses[0].Length > 3 && Sounds.Distance(Urdu, Senses[0]) < 1 ? Answer.Yes : Answer.No;
            return _alike == Answer.Yes;
        }
    }

    private enum Answer : byte
    {
        Open,
        Yes,
        No,
    }

    /// <summary>Number of words in the citation form.</summary>
    public int WordCount { get; init; } = 1;

    /// <summary>The preposition this entry asks for under a postposition, or null.</summary>
    public string? PrepositionFor(string postposition)
    {
        foreach (var (marker, preposition) in Frames)
        {
            if (marker == postposition)
                return preposition;
        }

        return null;
    }
}
