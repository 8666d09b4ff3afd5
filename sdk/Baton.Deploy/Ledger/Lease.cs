namespace Baton.Deploy.Ledger;

/// <summary>The right to deploy to an environment, until it expires.</summary>
/// <param name="Environment">The environment, with the unit: <c>unit/environment</c>.</param>
/// <param name="By">Who.</param>
/// <param name="Host">The machine.</param>
/// <param name="ProcessId">The process there.</param>
/// <param name="ProcessStart">When that process started, UTC, to tell it from a later one with the same id.</param>
/// <param name="Run">The run.</param>
/// <param name="Version">What it deploys.</param>
/// <param name="Since">When it was taken, UTC.</param>
/// <param name="Expires">When it ends unless it is renewed, UTC.</param>
public sealed record Lease(
    string Environment, string By, string Host, int ProcessId, DateTimeOffset ProcessStart, string Run, string Version, DateTimeOffset Since, DateTimeOffset Expires)
{
    /// <summary>The fencing token: the ledger raises it by one each time that the lease is taken, and never lowers it.</summary>
    public long Token { get; init; }

    /// <summary>The lease's name for an environment of a unit.</summary>
    public static string NameOf(string unit, string environment) => $"{unit}/{environment}";
}
