namespace AzureEmulator;

/// <summary>How an answer says when to come back.</summary>
public enum RetryAfterForm
{
    /// <summary>A number of seconds.</summary>
    Seconds,

    /// <summary>An HTTP date.</summary>
    Date,

    /// <summary>Not at all.</summary>
    Off,
}
