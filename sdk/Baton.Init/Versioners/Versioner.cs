using System.Collections.Immutable;

namespace Baton.Init.Versioners;

/// <summary>A tool that gives versions, and how its traces are found.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">As it calls itself.</param>
/// <param name="Packages">Its packages.</param>
/// <param name="Tools">Its .NET tools.</param>
/// <param name="Files">The names of its configuration files.</param>
/// <param name="Mentions">What properties, classes and commands of it begin with, for what is left of it.</param>
internal sealed record Versioner(
    VersionerKind Kind, string Name, ImmutableArray<string> Packages, ImmutableArray<string> Tools, ImmutableArray<string> Files, ImmutableArray<string> Mentions)
{
    /// <summary>Those that are known here.</summary>
    public static readonly ImmutableArray<Versioner> All =
    [
        new(VersionerKind.MinVer, "MinVer", ["MinVer"], ["minver-cli"], [], ["MinVer"]),
        new(VersionerKind.NerdbankGitVersioning, "Nerdbank.GitVersioning", ["Nerdbank.GitVersioning"], ["nbgv"], ["version.json"],
            ["NBGV_", "Nerdbank", "nbgv ", "ThisAssembly.", "$(BuildVersion", "$(GitCommitId", "$(GitVersionHeight"]),
        new(VersionerKind.GitVersion, "GitVersion", ["GitVersion.MsBuild", "GitVersionTask"], ["gitversion.tool"], ["GitVersion.yml", "GitVersion.yaml", ".GitVersion.yml", ".GitVersion.yaml"],
            ["GitVersion", "gittools/actions"]),
    ];

    /// <summary>Whether a package is one of its packages.</summary>
    public bool Has(string? package) => package is not null && Packages.Contains(package, StringComparer.OrdinalIgnoreCase);
}
