namespace Azure.AI.Translation.Text;

/// <summary>What happens to profanity in a translation.</summary>
public readonly struct ProfanityAction : IEquatable<ProfanityAction>
{
    private readonly string? value;

    /// <summary>Takes a value as it stands on the wire, known today or not.</summary>
    public ProfanityAction(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.value = value;
    }

    /// <summary>It is translated like anything else.</summary>
    public static ProfanityAction NoAction { get; } = new("NoAction");

    /// <summary>It is marked as <see cref="ProfanityMarker"/> says.</summary>
    public static ProfanityAction Marked { get; } = new("Marked");

    /// <summary>It is left out.</summary>
    public static ProfanityAction Deleted { get; } = new("Deleted");

    /// <summary>Takes a value as it stands on the wire.</summary>
    public static implicit operator ProfanityAction(string value) => new(value);

    /// <summary>Compares without case, as the service does.</summary>
    public static bool operator ==(ProfanityAction left, ProfanityAction right) => left.Equals(right);

    /// <summary>Compares without case, as the service does.</summary>
    public static bool operator !=(ProfanityAction left, ProfanityAction right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ProfanityAction other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ProfanityAction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(value ?? "");

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => value ?? "";
}
