using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Core.Plugins;

/// <summary>What a plugin knows of the unit and of the run.</summary>
public sealed record PluginContext
{
    /// <summary>The unit's name.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit's folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>Where the run's files go, absolute: artifacts/baton in the unit's folder.</summary>
    public required string Output { get; init; }

    /// <summary>Where the packed artifacts are, absolute.</summary>
    public required string Packages { get; init; }

    /// <summary>What the tags of the unit's versions begin with.</summary>
    public required string TagPrefix { get; init; }

    /// <summary>The environment variables, read once at the start of the run. They contain secrets.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Ends the run; for plans, which are made where nothing can be awaited.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Is told how far uploads are; null for nobody.</summary>
    public ITransferObserver? Transfers { get; init; }

    /// <summary>The repository; null for none.</summary>
    public IRepositoryFacts? Repository { get; init; }

    /// <summary>The ids of the unit's NuGet packages, as MSBuild computes them; takes seconds. Gets the place where they are looked for, for messages, and the version.</summary>
    public required Func<string, string, Task<Result<ImmutableArray<string>>>> PackageIds { get; init; }
}
