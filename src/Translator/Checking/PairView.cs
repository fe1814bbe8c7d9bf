using Translator.Checking.Names;
using Translator.Translating;

namespace Translator.Checking;

/// <summary>A pair as the rules see it.</summary>
internal sealed class PairView(EnglishWords dictionary)
{
    private readonly EnglishContent _content = new(dictionary);
    private readonly List<UrduWord> _urduContent = [];
    private readonly List<(int Urdu, int English)> _found = [];
    private List<(int Urdu, int English)>? _names;
    private double? _evidence;

    /// <summary>The pair.</summary>
    public SegmentPair Pair { get; private set; } = null!;

    /// <summary>The Urdu.</summary>
    public TextView Urdu { get; } = new();

    /// <summary>The English; empty when there is none.</summary>
    public TextView English { get; } = new();

    /// <summary>The pairs before and after this one.</summary>
    public List<PairView> Near { get; } = [];

    /// <summary>The English words that say what it is about.</summary>
    public EnglishContent Content => _content;

    /// <summary>The names that stand on both sides: which word of the Urdu, and which of the English.</summary>
    public IReadOnlyList<(int Urdu, int English)> Names
    {
        get
        {
            if (_names is null)
                NameRegister.Find(Urdu, _content, _names = _found);
            return _names;
        }
    }

    /// <summary>How much of the Urdu's meaning is found in the English.</summary>
    public Coverage Coverage { get; private set; }

    /// <summary>A bit for each kind of small words that the Urdu has, see <see cref="FormWords"/>.</summary>
    public uint UrduKinds { get; private set; }

    /// <summary>True when the Urdu asks a question.</summary>
    public bool UrduAsks { get; private set; }

    /// <summary>True when the English asks a question.</summary>
    public bool EnglishAsks { get; private set; }

    /// <summary>All that is known for, above 0, and against the two texts' belonging together, as a logarithm of odds.</summary>
    public double Evidence => _evidence ??= Coverage.Evidence + Agreement.Between(this, this);

    /// <summary>True when the English is the source itself on purpose: numbers, addresses, text that was English already.</summary>
    public bool IsCopy => Pair.Translation.Origin == TranslationOrigin.Copy;

    /// <summary>Takes another pair.</summary>
    public void Load(SegmentPair pair)
    {
        Pair = pair;
        Urdu.Load(pair.Segment.Text);
        English.Load(pair.Translation.Text ?? "");
        _content.Load(English);
        _names = null;
        _evidence = null;
        Coverage = default;
    }

    /// <summary>Finds out how much of the Urdu is found in the English.</summary>
    public void Measure(WordEvidence evidence)
    {
        UrduKinds = evidence.Read(Urdu, _urduContent);
        UrduAsks = Urdu.Text.AsSpan().ContainsAny('\u061F', '?');
        EnglishAsks = English.Text.Contains('?');
        Coverage = WordEvidence.Measure(_urduContent, _content);
    }

    /// <summary>The evidence for this Urdu beside the English of another pair.</summary>
    public double EvidenceFor(PairView other) =>
        WordEvidence.Measure(_urduContent, other.Content).Evidence + Agreement.Between(this, other);

    /// <summary>The text of a side.</summary>
    public TextView Side(PairSide side) => side == PairSide.Source ? Urdu : English;
}
