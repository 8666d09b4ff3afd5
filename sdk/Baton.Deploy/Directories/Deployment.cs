using Baton.Core.Configuration;
using Baton.Core.Releases;
using Baton.Deploy.Health;
using Baton.Deploy.Ledger;
using Baton.Hooks;

namespace Baton.Deploy.Directories;

/// <summary>One release on its way into one directory environment: what all its operations need.</summary>
public sealed record Deployment
{
    /// <summary>What is to be live.</summary>
    public required Release Release { get; init; }

    /// <summary>The folder with its artifacts, absolute.</summary>
    public required string Artifacts { get; init; }

    /// <summary>Where it is to be live.</summary>
    public required EnvironmentConfiguration Environment { get; init; }

    /// <summary>The environment's folders.</summary>
    public required DirectoryLayout Layout { get; init; }

    /// <summary>The memory.</summary>
    public required ILedger Ledger { get; init; }

    /// <summary>Who deploys.</summary>
    public required DeployActor Actor { get; init; }

    /// <summary>The fencing token of the lock that the run holds; null where none is held. Its events are refused once the lock is lost.</summary>
    public long? Token { get; init; }

    /// <summary><c>deploy</c> or <c>rollback</c>.</summary>
    public string Kind { get; init; } = "deploy";

    /// <summary>The environment variables of this process; hooks see only some of them.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Its version's folder.</summary>
    internal string Folder => Layout.VersionFolder(Release.Version);

    /// <summary>Its health check; null for none.</summary>
    internal HealthCheck? Health => Environment.Health is { } health ? new HealthCheck(health, Time) : null;

    /// <summary>An event of it for the ledger.</summary>
    public LedgerEvent Event(string phase, string detail = "") => new()
    {
        Unit = Release.Name,
        Environment = Environment.Name,
        Version = Release.Version,
        Commit = Release.Commit,
        Committed = Release.Committed,
        Kind = Kind,
        Phase = phase,
        By = Actor.By,
        Host = Actor.Host,
        Run = Actor.Run,
        Token = Token,
        At = Time.GetUtcNow(),
        Record = phase == "succeeded" ? ReleaseJson.Write(Release) : "",
        Detail = detail,
    };

    /// <summary>The hooks' runner.</summary>
    internal HookRunner Hooks => new(Environment.Hooks, Variables);

    /// <summary>What a hook is told.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Facts(string version, string folder, string? previous) =>
    [
        .. Environment.Variables,
        KeyValuePair.Create("BATON_NAME", Release.Name),
        KeyValuePair.Create("BATON_VERSION", version),
        KeyValuePair.Create("BATON_PREVIOUS_VERSION", previous ?? ""),
        KeyValuePair.Create("BATON_ENVIRONMENT", Environment.Name),
        KeyValuePair.Create("BATON_ENVIRONMENT_DIR", Layout.Root),
        KeyValuePair.Create("BATON_DIR", folder),
        KeyValuePair.Create("BATON_LIVE", Layout.Live),
    ];
}
