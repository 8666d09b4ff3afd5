using Baton.Core.Configuration;
using Baton.Core.Plugins;
using Baton.Exec.Protocol;

namespace Baton.Exec.Providers;

/// <summary>The deploy provider <c>exec</c>: a program makes releases live.</summary>
public sealed class ExecProviderPlugin : IPlugin<IDeployProvider>
{
    /// <inheritdoc/>
    public string Name => "exec";

    /// <inheritdoc/>
    public string Schema => $"{{ {ExecCommand.Schema.Replace("\"command\": {", "\"command\": { \"required\": true,", StringComparison.Ordinal)} }}";

    /// <inheritdoc/>
    public IDeployProvider Read(ObjectReader section) => new ExecProvider(ExecCommand.Read(section), section.Key);
}
