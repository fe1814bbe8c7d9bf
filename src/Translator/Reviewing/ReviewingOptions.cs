using System.ComponentModel.DataAnnotations;

namespace Translator.Reviewing;

/// <summary>The review page and who may see it. Section <c>Reviewing</c>.</summary>
public sealed class ReviewingOptions
{
    /// <summary>The section these settings stand in.</summary>
    public const string Section = "Reviewing";

    /// <summary>False to serve no page with <c>run</c>; files in <c>output/review</c> are taken all the same.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Address of the page. Another one than this machine's own needs https, <see cref="Certificate"/> and <see cref="Key"/>.</summary>
    [Required(ErrorMessage = "Reviewing:Url is empty. Write the page's address, for example http://127.0.0.1:5080, or set Reviewing:Enabled to false.")]
    public string Url { get; set; } = "http://127.0.0.1:5080";

    /// <summary>The address that people use when a proxy stands in front, for example <c>https://review.example.org</c>; empty without one.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Fixed access key instead of a new one at every start, 16 characters at least; from the environment or a key file.</summary>
    public string Key { get; set; } = "";

    /// <summary>Certificate for https, a PEM file; empty for http.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>The certificate's private key, a PEM file; empty when it stands in the same file.</summary>
    public string CertificateKey { get; set; } = "";

    /// <summary>Header in which a proxy on this machine names the reviewer, for example <c>X-Forwarded-User</c>; empty to let people name themselves.</summary>
    public string ReviewerHeader { get; set; } = "";

    /// <summary>Largest file that may come back, in units of 1,048,576 bytes.</summary>
    [Range(1, 1024, ErrorMessage = "Reviewing:MaxUploadMegabytes must lie between 1 and 1024.")]
    public int MaxUploadMegabytes { get; set; } = 100;
}
