using Baton.Core.Diagnostics;

namespace Baton.Core.Plugins;

/// <summary>The settings of a deployment.</summary>
public interface IDeploymentSettings
{
    /// <summary>Reads the secrets, and writes the files of settings. Files that hold secrets are readable by their owner alone.</summary>
    /// <param name="folder">The folder with the release's files, before it goes live.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Null when everything is written.</returns>
    Task<Diagnostic?> WriteAsync(string folder, CancellationToken cancellationToken);

    /// <summary>Reads the secrets, for a provider that writes the files somewhere else than into a folder of this machine.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The files, or everything that is wrong.</returns>
    Task<Result<SettingsContents>> ReadAsync(CancellationToken cancellationToken);
}
