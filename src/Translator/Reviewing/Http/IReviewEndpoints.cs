namespace Translator.Reviewing.Http;

/// <summary>The addresses of one part of the interface.</summary>
internal interface IReviewEndpoints
{
    /// <summary>All of them.</summary>
    IEnumerable<ReviewEndpoint> All();
}
