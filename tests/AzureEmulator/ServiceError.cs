namespace AzureEmulator;

/// <summary>An error of the service.</summary>
/// <param name="Code">Six digits, the first three being the status; or three digits for an error of a gateway before the service.</param>
/// <param name="Message">Words of the service.</param>
public sealed record ServiceError(int Code, string Message)
{
    internal static readonly ServiceError InvalidInput = new(400000, "One of the request inputs is not valid.");
    internal static readonly ServiceError InvalidScope = new(400001, "The scope parameter is invalid.");
    internal static readonly ServiceError InvalidText = new(400005, "An input text is missing or invalid.");
    internal static readonly ServiceError InvalidElement = new(400020, "An element in the array of inputs is not valid.");
    internal static readonly ServiceError InvalidVersion = new(400021, "The API version parameter is missing or invalid.");
    internal static readonly ServiceError InvalidSource = new(400035, "The source language is not valid.");
    internal static readonly ServiceError InvalidTarget = new(400036, "The target language is not valid.");
    internal static readonly ServiceError InvalidTraceId = new(400043, "The client trace id is missing or invalid.");
    internal static readonly ServiceError TextTooLong = new(400050, "The input text is too long.");
    internal static readonly ServiceError InvalidTextType = new(400071, "The text type is not valid.");
    internal static readonly ServiceError TooManyElements = new(400072, "The number of input elements is too large.");
    internal static readonly ServiceError InvalidJson = new(400074, "The body of the request is not valid JSON.");
    internal static readonly ServiceError RequestTooLarge = new(400077, "The maximum request size has been exceeded.");
    internal static readonly ServiceError NoCustomSystem = new(400079, "The custom system requested for translation between the source and target languages does not exist.");
    internal static readonly ServiceError Unauthorized = new(401000, "The request is not authorized because credentials are missing or invalid.");
    internal static readonly ServiceError QuotaExceeded = new(403001, "The operation is not allowed because the subscription has exceeded its free quota.");
    internal static readonly ServiceError MethodNotAllowed = new(405000, "The request method is not supported for the requested resource.");
    internal static readonly ServiceError InvalidContentType = new(415000, "The Content-Type header is missing or invalid.");
    internal static readonly ServiceError RateExceeded = new(429001, "The server rejected the request because the client has exceeded request limits.");

    /// <summary>The HTTP status.</summary>
    public int Status => Code >= 1000 ? Code / 1000 : Code;
}
