using System.Collections.Immutable;
using Baton.Core.Configuration;

namespace Baton.Core.Plugins;

/// <summary>What a packer needs.</summary>
public sealed record PackRequest
{
    /// <summary>The unit's folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>An empty folder for the artifacts, absolute. Files that the packer does not return are deleted.</summary>
    public required string Output { get; init; }

    /// <summary>An empty folder for anything else, absolute; deleted afterwards.</summary>
    public required string Scratch { get; init; }

    /// <summary>The version as NuGet writes it.</summary>
    public required string Version { get; init; }

    /// <summary>The commit's date: the time of every file inside an artifact.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>How the unit was built.</summary>
    public required BuildConfiguration Build { get; init; }

    /// <summary>The MSBuild properties that it was built with, as arguments: <c>-p:Version=1.5.0</c>.</summary>
    public required IReadOnlyList<string> Properties { get; init; }

    /// <summary>The release notes for packages that have none of their own; null for none.</summary>
    public string? Notes { get; init; }

    /// <summary>The environment variables, read once at the start of the run. They contain secrets.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Runs <c>dotnet</c>.</summary>
    public required IDotNet DotNet { get; init; }
}
