using System.ComponentModel.DataAnnotations;

namespace Translator.Segmenting;

/// <summary>The settings of section <c>Segmenting</c>.</summary>
public sealed class SegmentingOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Segmenting";

    /// <summary>Whether each of several sentences inside one quotation is a segment of its own.</summary>
    public bool SplitInsideQuotations { get; set; } = true;

    /// <summary>Whether pause dots (۔۔۔, …) after a finite verb end a sentence when another follows.</summary>
    public bool PauseDotsAfterFiniteVerb { get; set; } = true;

    /// <summary>Characters above which a sentence is cut into pieces for translation only; segments never show it.</summary>
    [Range(200, 10_000, ErrorMessage = "Segmenting:SoftLimit must lie between 200 and 10000 characters; 1200 is the default.")]
    public int SoftLimit { get; set; } = 1200;

    /// <summary>Words to add to the built-in lists, by list name, for example <c>{"names": ["تربت"]}</c>.</summary>
    public Dictionary<string, string[]> ExtraWords { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var list in ExtraWords.Keys.Where(list => !WordLists.Exists(list)))
        {
            yield return new ValidationResult(
                $"Segmenting:ExtraWords:{list} is not a word list. Use one of: {string.Join(", ", WordLists.Names)}.",
                [nameof(ExtraWords)]);
        }
    }
}
