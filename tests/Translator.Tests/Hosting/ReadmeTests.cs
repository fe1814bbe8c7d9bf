using System.Globalization;
using Microsoft.Extensions.Configuration;
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

    [Fact]
    public void The_settings_file_says_what_the_program_does_without_it()
    {
        var file = new ConfigurationBuilder().AddJsonStream(new MemoryStream(File.ReadAllBytes(Path.Combine(Root(), "appsettings.json")))).Build();
        Assert.All(SettingsCatalog.All().Where(setting => !string.IsNullOrEmpty(file[setting.Key])), setting => Assert.Equal(Value(setting.Default), Value(file[setting.Key])));
    }

    /// <summary>What is meant, however it is written: 2 and 2.0, or 00:00:01 and 00:00:01.000, are the same.</summary>
    private static object Value(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time
        : (text ?? "").ToUpperInvariant();

    private static string Readme() => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(Root(), "README.md")));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Translator.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run from below the folder of Translator.sln.");
    }
}
