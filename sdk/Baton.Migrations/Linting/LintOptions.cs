using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Migrations.Linting;

/// <summary>What the lint is asked for.</summary>
public sealed record LintOptions
{
    /// <summary>The oldest major version of PostgreSQL that is known here.</summary>
    public const int OldestVersion = 9;

    /// <summary>The version that is taken when none is said.</summary>
    public const int DefaultVersion = 15;

    /// <summary>The major version of the server that the migrations are for.</summary>
    public int ServerVersion { get; init; } = DefaultVersion;

    /// <summary>Whether each file runs in a transaction of the tool's.</summary>
    public MigrationTransaction Transaction { get; init; }

    /// <summary>The severity of rules by code; null turns a rule off. Rules that are not in it have their usual one.</summary>
    public ImmutableDictionary<string, Severity?> Severities { get; init; } = ImmutableDictionary<string, Severity?>.Empty;

    /// <summary>Reads a version as people write it: <c>15</c>, <c>15.4</c>, <c>9.6</c>.</summary>
    public static bool TryVersion(string written, out int version) =>
        int.TryParse(written.Split('.')[0], System.Globalization.NumberStyles.None, null, out version) && version is >= OldestVersion and < 100;
}
