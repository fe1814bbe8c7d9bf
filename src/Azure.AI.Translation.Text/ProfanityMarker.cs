namespace Azure.AI.Translation.Text;

/// <summary>How profanity is marked.</summary>
public readonly struct ProfanityMarker : IEquatable<ProfanityMarker>
{
    private readonly string? value;

    /// <summary>Takes a value as it stands on the wire, known today or not.</summary>
    public ProfanityMarker(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.value = value;
    }

    /// <summary>Replaced by asterisks.</summary>
    public static ProfanityMarker Asterisk { get; } = new("Asterisk");

    /// <summary>Surrounded by a profanity tag.</summary>
    public static ProfanityMarker Tag { get; } = new("Tag");

    /// <summary>Takes a value as it stands on the wire.</summary>
    public static implicit operator ProfanityMarker(string value) => new(value);

    /// <summary>Compares without case, as the service does.</summary>
    public static bool operator ==(ProfanityMarker left, ProfanityMarker right) => left.Equals(right);

    /// <summary>Compares without case, as the service does.</summary>
    public static bool operator !=(ProfanityMarker left, ProfanityMarker right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ProfanityMarker other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ProfanityMarker other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(value ?? "");

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => value ?? "";
}
