using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>The backup that a contract migration needs before it may run.</summary>
public sealed record BackupConfiguration
{
    /// <summary>The program, with its arguments, that prints when the last good backup was made, as in 2026-03-01T04:00:00Z. Another exit code than 0 means that there is none.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>How many hours old it may be.</summary>
    public int Hours { get; init; } = 24;

    /// <summary>The program, with its arguments, that restores the backup for a test; empty for none. Another exit code than 0 means that it failed.</summary>
    public ImmutableArray<string> RestoreTest { get; init; } = [];

    /// <summary>How long each program may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);
}
