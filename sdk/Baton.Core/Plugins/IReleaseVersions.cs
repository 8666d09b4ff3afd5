using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Plugins;

/// <summary>A publisher that can list the versions of a unit which it has, for <c>latest</c> and <c>next</c>.</summary>
public interface IReleaseVersions
{
    /// <summary>The published versions of the unit, in any order. Reads only.</summary>
    /// <param name="context">The unit.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<Result<ImmutableArray<string>>> VersionsAsync(PluginContext context, CancellationToken cancellationToken);
}
