using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>The database migrations of a unit.</summary>
public sealed record MigrationsConfiguration
{
    /// <summary>The names of the tools; the first one stands for files without a table of applied migrations.</summary>
    public static readonly ImmutableArray<string> Tools = ["plain", "flyway", "evolve", "dbup", "grate", "efcore"];

    /// <summary>Their files, or folders with them, relative to the unit's folder.</summary>
    public ImmutableArray<string> Paths { get; init; } = ["migrations"];

    /// <summary>The tool that applies them.</summary>
    public string Tool { get; init; } = Tools[0];

    /// <summary>Whether they are SQL for PostgreSQL, and are checked.</summary>
    public bool Lint { get; init; } = true;

    /// <summary>The version of PostgreSQL that they are checked for.</summary>
    public string ServerVersion { get; init; } = "15";

    /// <summary>The severity of single rules by code: error, warning, info or off.</summary>
    public ImmutableSortedDictionary<string, string> Severities { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The name of the last migration whose findings are not reported, because every database has it already; null for none.</summary>
    public string? Baseline { get; init; }
}
