using System.Reflection;

namespace Translator.Writing;

/// <summary>The version of this program that stands in the files it writes.</summary>
public static class ProductVersion
{
    /// <summary>Name of the program in files.</summary>
    public const string Name = "translator";

    /// <summary>The version without the source revision, for example <c>0.1.0</c>.</summary>
    public static string Current { get; } = typeof(ProductVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
