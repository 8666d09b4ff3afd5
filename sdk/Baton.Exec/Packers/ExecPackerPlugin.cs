using Baton.Core.Configuration;
using Baton.Core.Plugins;
using Baton.Exec.Protocol;

namespace Baton.Exec.Packers;

/// <summary>The packer <c>exec</c>: a program makes artifacts.</summary>
public sealed class ExecPackerPlugin : IPlugin<IPacker>
{
    /// <inheritdoc/>
    public string Name => "exec";

    /// <inheritdoc/>
    public string Schema => $$"""
        {
          "exec": { "description": "A program that makes artifacts.", "type": "object", "required": ["command"], "additionalProperties": false, "properties": { {{ExecCommand.Schema}} } }
        }
        """;

    /// <inheritdoc/>
    public IPacker Read(ObjectReader section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var entry = section.Object(Name);
        var packer = new ExecPacker(ExecCommand.Read(entry));
        entry?.End();
        return packer;
    }
}
