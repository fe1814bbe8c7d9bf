namespace Translator.Translating.Azure;

/// <summary>What was found out about one thing that must be right before Azure translates.</summary>
/// <param name="Name"><c>settings</c>, <c>endpoint</c> or <c>identity</c>.</param>
/// <param name="Passed">Whether it is right.</param>
/// <param name="Message">What was found, in a sentence.</param>
/// <param name="Hint">Which setting to change and to what; empty when it is right.</param>
/// <param name="MayPass">True when no setting need be wrong: the network or the service is out of order.</param>
public sealed record AzureCheck(string Name, bool Passed, string Message, string Hint = "", bool MayPass = false)
{
    /// <summary>A check that ended with a failure.</summary>
    internal static AzureCheck Of(string name, EngineException failure) => new(
        name, false, failure.Message, failure.Hint, failure.Failure is EngineFailure.Throttled or EngineFailure.InDoubt or EngineFailure.Quota);
}
