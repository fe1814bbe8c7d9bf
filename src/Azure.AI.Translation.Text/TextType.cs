namespace Azure.AI.Translation.Text;

/// <summary>Says whether a text is plain or holds HTML.</summary>
public readonly struct TextType : IEquatable<TextType>
{
    private readonly string? value;

    /// <summary>Takes a value as it stands on the wire, known today or not.</summary>
    public TextType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.value = value;
    }

    /// <summary>Every character is text.</summary>
    public static TextType Plain { get; } = new("Plain");

    /// <summary>Tags are kept in place and not translated.</summary>
    public static TextType Html { get; } = new("Html");

    /// <summary>Takes a value as it stands on the wire.</summary>
    public static implicit operator TextType(string value) => new(value);

    /// <summary>Compares without case, as the service does.</summary>
    public static bool operator ==(TextType left, TextType right) => left.Equals(right);

    /// <summary>Compares without case, as the service does.</summary>
    public static bool operator !=(TextType left, TextType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TextType other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(value ?? "");

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => value ?? "";
}
