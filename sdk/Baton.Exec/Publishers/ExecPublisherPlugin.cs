using Baton.Core.Configuration;
using Baton.Core.Plugins;
using Baton.Exec.Protocol;

namespace Baton.Exec.Publishers;

/// <summary>The publisher <c>exec</c>: a program publishes releases.</summary>
public sealed class ExecPublisherPlugin : IPlugin<IPublisher>
{
    /// <inheritdoc/>
    public string Name => "exec";

    /// <inheritdoc/>
    public string Schema => $$"""
        {
          "exec": {
            "description": "A program that publishes releases.",
            "type": "object",
            "required": ["command"],
            "additionalProperties": false,
            "properties": {
              "local": { "description": "Whether what it publishes stays on this machine or on the local network.", "type": "boolean", "default": false },
              {{ExecCommand.Schema}}
            }
          }
        }
        """;

    /// <inheritdoc/>
    public IPublisher Read(ObjectReader section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var entry = section.Object(Name);
        var publisher = new ExecPublisher(ExecCommand.Read(entry), entry?.Flag("local") ?? false);
        entry?.End();
        return publisher;
    }
}
