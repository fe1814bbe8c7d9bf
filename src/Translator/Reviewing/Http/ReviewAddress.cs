namespace Translator.Reviewing.Http;

/// <summary>Where the page is served, once it is.</summary>
internal sealed class ReviewAddress
{
    /// <summary>The address, without a token; empty before the page is served.</summary>
    public string Url { get; set; } = "";
}
