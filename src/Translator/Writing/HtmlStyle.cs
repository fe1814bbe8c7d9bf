using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Translator.Writing;

/// <summary>The style sheet of the side-by-side page with its embedded typeface, and the policy that allows it and nothing else.</summary>
internal static class HtmlStyle
{
    private static readonly Lazy<string> LazySheet = new(() =>
        "\n@font-face{font-family:\"Urdu Nastaliq\";font-display:swap;src:url(data:font/woff2;base64,"
        + Convert.ToBase64String(Resource("NotoNastaliqUrdu-Regular.woff2"))
        + ") format(\"woff2\")}\n"
        + Encoding.UTF8.GetString(Resource("page.css")));

    private static readonly Lazy<string> LazyPolicy = new(() =>
        "default-src 'none'; base-uri 'none'; form-action 'none'; font-src data:; style-src 'sha256-"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))
        + "'");

    /// <summary>What stands between the style tags.</summary>
    public static string Sheet => LazySheet.Value;

    /// <summary>The content security policy: this one style sheet and its typeface.</summary>
    public static string Policy => LazyPolicy.Value;

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Translator.Writing.{name}")
            ?? throw new InvalidOperationException($"The program was built without its resource {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
