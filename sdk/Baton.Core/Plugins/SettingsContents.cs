using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Plugins;

/// <summary>The files of settings of a deployment, with the values of their secrets. A class, so that nothing prints what it holds.</summary>
/// <param name="files">Name → text. They belong beside the release's files, readable by their owner alone.</param>
/// <param name="secrets">The secrets in them, so that what programs print of them can be masked.</param>
public sealed class SettingsContents(ImmutableSortedDictionary<string, string> files, ImmutableArray<Secret> secrets)
{
    /// <summary>Name → text. They belong beside the release's files, readable by their owner alone.</summary>
    public ImmutableSortedDictionary<string, string> Files => files;

    /// <summary>The secrets in them.</summary>
    public ImmutableArray<Secret> Secrets => secrets;
}
