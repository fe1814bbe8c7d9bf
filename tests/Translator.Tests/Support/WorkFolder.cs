namespace Translator.Tests.Support;

/// <summary>A temporary folder of one test, gone with it.</summary>
public sealed class WorkFolder : IDisposable
{
    public WorkFolder() => Root = Directory.CreateTempSubdirectory("translator-").FullName;

    public string Root { get; }

    public string Seeds => Path.Combine(Root, "seeds");

    public string Output => Path.Combine(Root, "output");

    public string Ledger => Path.Combine(Root, "ledger");

    /// <summary>Puts a source into the seeds folder, last changed long enough ago to count as settled.</summary>
    public string Drop(string name, string text) => Drop(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Drop(string name, byte[] bytes)
    {
        var path = Path.Combine(Seeds, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        return path;
    }

    /// <summary>The text of a file below the root.</summary>
    public string Read(params string[] path) => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine([Root, .. path])));

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A process of the test may still close its last file; the system clears its temporary folder.
        }
    }
}
