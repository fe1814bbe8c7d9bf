using Translator.Reviewing.Returning;

namespace Translator.Reviewing.Http.Bodies;

/// <summary>What became of a file that came back.</summary>
/// <param name="Receipt">Row by row.</param>
internal sealed record ReturnedBody(ReturnReceipt Receipt);
