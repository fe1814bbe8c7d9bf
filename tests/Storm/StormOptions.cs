namespace Storm;

/// <summary>What the command line asked for.</summary>
/// <param name="Translator">The executable under test.</param>
/// <param name="Emulator">The Azure emulator's executable.</param>
/// <param name="Long">The long form: the figures of the promises themselves.</param>
/// <param name="Only">Names of the storms to run; empty for all.</param>
/// <param name="Work">Folder for everything that is made; removed at the end.</param>
/// <param name="Keep">True to leave that folder for inspection.</param>
/// <param name="Seed">Seed of every random choice.</param>
internal sealed record StormOptions(string Translator, string Emulator, bool Long, IReadOnlyList<string> Only, string Work, bool Keep, int Seed)
{
    public const string Usage = """
        storm: runs the real executable against the Azure emulator and kills, starves and floods it.

          --long               the long form (about an hour); without it the short form (under five minutes)
          --only NAME[,NAME]   only these storms: kill, points, migration, disk, order, stop, money, burst, slow, save, names, poison, death, controls
          --translator PATH    the executable; default: the newest below artifacts/bin/Translator
          --emulator PATH      the emulator; default: the newest below artifacts/bin/AzureEmulator
          --work DIR           folder to work in; default: a new one in the temporary folder
          --seed N             seed of the random choices (1)
          --keep               leave the folder as it is at the end

        Each line says whether a promise was kept, and with which figures; the last line counts them. Exit code 0: all kept.
        """;

    /// <summary>A number for the short form or the long one.</summary>
    public int Pick(int inShort, int inLong) => Long ? inLong : inShort;

    /// <exception cref="FormatException">An option is unknown or incomplete, or a program is missing.</exception>
    public static StormOptions Parse(IReadOnlyList<string> args)
    {
        string? translator = null, emulator = null, work = null;
        var (isLong, keep, seed) = (false, false, 1);
        string[] only = [];
        for (var i = 0; i < args.Count; i++)
        {
            string Value() => i + 1 < args.Count ? args[++i] : throw new FormatException($"{args[i]} needs a value.");
            switch (args[i])
            {
                case "--long": isLong = true; break;
                case "--keep": keep = true; break;
                case "--only": only = Value().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries); break;
                case "--translator": translator = Value(); break;
                case "--emulator": emulator = Value(); break;
                case "--work": work = Value(); break;
                case "--seed": seed = int.Parse(Value(), System.Globalization.CultureInfo.InvariantCulture); break;
                default: throw new FormatException($"There is no option {args[i]}.");
            }
        }

        return new StormOptions(
            Existing(translator ?? Newest("Translator", "translator")),
            Existing(emulator ?? Newest("AzureEmulator", "azure-emulator")),
            isLong,
            only,
            work ?? Directory.CreateTempSubdirectory("storm-").FullName,
            keep,
            seed);
    }

    private static string Existing(string path) =>
        File.Exists(path) ? Path.GetFullPath(path) : throw new FormatException($"There is no program {path}. Run `dotnet build` first, or name it.");

    private static string Newest(string project, string name)
    {
        var root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "Translator.sln")))
            root = Path.GetDirectoryName(root);
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var folder = Path.Combine(root ?? ".", "artifacts", "bin", project);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, file, SearchOption.AllDirectories).OrderByDescending(File.GetLastWriteTimeUtc).FirstOrDefault() ?? Path.Combine(folder, "debug", file)
            : Path.Combine(folder, "debug", file);
    }
}
