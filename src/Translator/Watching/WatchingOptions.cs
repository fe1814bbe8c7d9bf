using System.ComponentModel.DataAnnotations;

namespace Translator.Watching;

/// <summary>The settings of the section <c>Watching</c>.</summary>
public sealed class WatchingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Watching";

    /// <summary>The watched folder, relative to the content root.</summary>
    [Required(ErrorMessage = "Watching:Folder is empty: write the folder that is watched, for example \"seeds\".")]
    public string Folder { get; set; } = "seeds";

    /// <summary>Where it lies: decides <see cref="Settle"/> when that is not set.</summary>
    [EnumDataType(typeof(WatchingProfile), ErrorMessage = "Watching:Profile must be \"Local\" or \"Network\".")]
    public WatchingProfile Profile { get; set; }

    /// <summary>How long a file must be unchanged before it is taken; null for the profile's own, 2 or 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ErrorMessage = "Watching:Settle must lie between 00:00:00 and 01:00:00, for example \"00:00:02\".")]
    public TimeSpan? Settle { get; set; }

    /// <summary>How often the whole folder is scanned, whatever the system's events say.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00", ErrorMessage = "Watching:ScanInterval must lie between 00:00:00.1 and 1.00:00:00, for example \"00:00:05\".")]
    public TimeSpan ScanInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>True to let the system's events shorten the wait for the next scan.</summary>
    public bool UseEvents { get; set; } = true;

    /// <summary>True to take <c>name</c> only once an empty <c>name.done</c> lies beside it.</summary>
    public bool UseDoneMarkers { get; set; }

    /// <summary>The largest file that is taken, in units of 1,048,576 bytes.</summary>
    [Range(1, 1024, ErrorMessage = "Watching:MaxFileMegabytes must lie between 1 and 1024.")]
    public int MaxFileMegabytes { get; set; } = 20;

    /// <summary>Only these, with <c>*</c> and <c>?</c>; a pattern with a <c>/</c> is compared with the path, others with the name. Empty: everything.</summary>
    public IList<string> Include { get; } = [];

    /// <summary>None of these; written like <see cref="Include"/>.</summary>
    public IList<string> Exclude { get; } = [];

    /// <summary>What becomes of a source once its outputs are safe.</summary>
    [EnumDataType(typeof(SourcePolicy), ErrorMessage = "Watching:SourcePolicy must be \"Keep\", \"Move\" or \"Delete\".")]
    public SourcePolicy SourcePolicy { get; set; }

    /// <summary>What becomes of a document whose source was deleted. <c>Retire</c> marks the folder with a hidden file <c>.translator-seeds</c>: while that is missing, a disk that is not mounted is not taken for a deletion.</summary>
    [EnumDataType(typeof(DeletionPolicy), ErrorMessage = "Watching:OnDelete must be \"Keep\" or \"Retire\".")]
    public DeletionPolicy OnDelete { get; set; }

    /// <summary>The settle time in force.</summary>
    internal TimeSpan EffectiveSettle => Settle ?? TimeSpan.FromSeconds(Profile == WatchingProfile.Network ? 10 : 2);
}
