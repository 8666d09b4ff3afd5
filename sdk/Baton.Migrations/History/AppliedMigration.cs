namespace Baton.Migrations.History;

/// <summary>A migration that a database says was applied to it.</summary>
/// <param name="Order">Its place in the order of application, from 1.</param>
/// <param name="Script">The name of its file, without folders; for Entity Framework, its identifier.</param>
public sealed record AppliedMigration(int Order, string Script)
{
    /// <summary>The version that the tool recorded; null where it records none, and for repeatable ones.</summary>
    public string? Version { get; init; }

    /// <summary>The checksum that the tool recorded; null where it keeps none.</summary>
    public string? Checksum { get; init; }

    /// <summary>Whether the tool began with a database that was there already: everything up to its version counts as applied.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>Whether the tool applies it again when it changes.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Whether it was applied to its end.</summary>
    public bool Succeeded { get; init; } = true;
}
