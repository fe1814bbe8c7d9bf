using System.ComponentModel.DataAnnotations;

namespace Translator.Checking;

/// <summary>What is checked and how strictly: section <c>Checking</c>.</summary>
public sealed class CheckingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Checking";

    /// <summary>Codes of rules that are not to run.</summary>
    public IList<string> Off { get; init; } = [];

    /// <summary>By how many standard deviations the lengths of two texts may differ from the usual.</summary>
    [Range(1.0, 10.0, ErrorMessage = "Checking:LengthTolerance must be between 1 and 10 standard deviations.")]
    public double LengthTolerance { get; set; } = 3.2;

    /// <summary>How strange two texts may be to each other, as a logarithm of odds: nearer to 0 finds more and errs more.</summary>
    [Range(-20.0, -0.5, ErrorMessage = "Checking:MismatchThreshold must be between -20 and -0.5.")]
    public double MismatchThreshold { get; set; } = -2.5;
}
