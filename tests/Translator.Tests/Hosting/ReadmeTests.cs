using Translator.Hosting;
using Translator.Writing;

namespace Translator.Tests.Hosting;

public class ReadmeTests
{
    [Fact]
    public void The_README_lists_every_setting_and_no_other()
    {
        var listed = Readme().Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains(':', StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]).Where(name => SettingsCatalog.Sections.Any(s => name.StartsWith(s.Section + ":", StringComparison.Ordinal)));
        Assert.Equal(SettingsCatalog.All().Select(s => s.Key.EndsWith(":*", StringComparison.Ordinal) ? s.Key[..^2] : s.Key).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_README_names_every_output_format() =>
        Assert.All(BilingualFormats.All, format => Assert.Contains($"`{format.Name}`", Readme(), StringComparison.Ordinal));

    private static string Readme()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Translator.sln")))
                return System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder.FullName, "README.md")));
        }

        throw new InvalidOperationException("The tests must run from below the folder of Translator.sln.");
    }
}
