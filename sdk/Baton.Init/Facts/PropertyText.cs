namespace Baton.Init.Facts;

/// <summary>A property as a file states it.</summary>
/// <param name="Value">Its text.</param>
/// <param name="Condition">Its condition, or that of its group; null for none.</param>
/// <param name="File">The file.</param>
internal sealed record PropertyText(string Value, string? Condition, string File)
{
    /// <summary>Whether it says <c>true</c>.</summary>
    public bool IsTrue => Value.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it says <c>false</c>.</summary>
    public bool IsFalse => Value.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it holds only where nothing was set before it.</summary>
    public bool IsDefault => Condition?.Replace(" ", "", StringComparison.Ordinal).EndsWith("==''", StringComparison.Ordinal) == true;

    /// <summary>Whether the text is the value: neither conditional nor computed. A condition that it is not set yet is a default.</summary>
    public bool IsPlain => !Value.Contains("$(", StringComparison.Ordinal) && (Condition is null || IsDefault);
}
