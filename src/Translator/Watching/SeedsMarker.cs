namespace Translator.Watching;

/// <summary>
/// Tells an emptied seeds folder from a lost one. A disk that is not mounted leaves an empty folder behind, in which every document looks
/// deleted; so a deletion counts only while a hidden file that lies in the folder itself says that it is the right one.
/// </summary>
internal sealed class SeedsMarker(string folder)
{
    /// <summary>The hidden file's name.</summary>
    public const string Name = ".translator-seeds";

    private const string Content = "This file tells translator that the folder is there and not merely its empty mount point. Leave it here.\n";

    private readonly string _path = Path.Combine(folder, Name);

    /// <summary>Whether what is missing in the folder was deleted. Marks a folder that shows itself by its files to be the right one.</summary>
    /// <param name="known">Documents that lay in it when it was last seen.</param>
    /// <param name="missing">How many of them do not lie there now.</param>
    public bool Confirms(int known, int missing)
    {
        if (File.Exists(_path))
            return true;
        // Without a marker the files themselves must be the proof: most of them are there, or there never were any.
        if (!Directory.Exists(folder) || (known > 0 && missing * 2 >= known))
            return false;
        try
        {
            File.WriteAllText(_path, Content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that may only be read: its files remain the only proof.
        }

        return true;
    }
}
