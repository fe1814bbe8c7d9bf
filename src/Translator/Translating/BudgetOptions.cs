namespace Translator.Translating;

/// <summary>Most characters to send to a paid engine. At a cap a document pauses; it goes on when the cap is raised or the calendar renews it.</summary>
public sealed class BudgetOptions
{
    /// <summary>For one document; null for no cap.</summary>
    public long? PerDocument { get; set; }

    /// <summary>For a day, from midnight UTC; null for no cap.</summary>
    public long? PerDay { get; set; }

    /// <summary>For a month, from the first, UTC; null for no cap.</summary>
    public long? PerMonth { get; set; }
}
