using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Translator.Writing.Corpora;

namespace Translator.Writing;

/// <summary>Where the aligned files go and which they are. Section <c>Writing</c>.</summary>
public sealed class WritingOptions
{
    /// <summary>The section these settings stand in.</summary>
    public const string Section = "Writing";

    /// <summary>Folder of the outputs, relative to the content root; neither inside the seeds folder nor around it.</summary>
    [Required(ErrorMessage = "Writing:Folder is empty. Write the folder for the outputs, for example output.")]
    public string Folder { get; set; } = "output";

    /// <summary>Formats to write, by name; none named means the four defaults.</summary>
    public IList<string> Formats { get; } = [];

    /// <summary>How a corpus is made out of all documents.</summary>
    [ValidateObjectMembers]
    public CorpusOptions Corpus { get; set; } = new();
}
