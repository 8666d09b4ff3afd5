using Baton.Core.Configuration;
using Baton.Core.Plugins;
using Baton.Exec.Protocol;

namespace Baton.Exec.Gates;

/// <summary>The gates <c>exec</c>: programs that decide. Each has the name that it is given in baton.json.</summary>
public sealed class ExecGatePlugin : IPlugin<IGate>
{
    /// <inheritdoc/>
    public string Name => "exec";

    /// <inheritdoc/>
    public string Schema => $$"""
        {
          "exec": {
            "description": "Programs that decide whether a release may go live.",
            "type": "array",
            "items": {
              "type": "object",
              "required": ["name", "command"],
              "additionalProperties": false,
              "properties": { "name": { "description": "The name of the gate, as --override takes it.", "type": "string", "pattern": "^(?!\\.)[A-Za-z0-9._-]+$" }, {{ExecCommand.Schema}} }
            }
          }
        }
        """;

    /// <inheritdoc/>
    public IGate Read(ObjectReader section) => throw new NotSupportedException("There may be several: call ReadAll.");

    /// <inheritdoc/>
    public IEnumerable<IGate> ReadAll(ObjectReader section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var gates = new List<IGate>();
        foreach (var entry in section.Objects(Name))
        {
            var name = entry.Text("name", Rules.Name);
            if (name is null)
            {
                entry.Bad("name", "A program of \"exec\" needs a \"name\".");
            }

            gates.Add(new ExecGate(name ?? "", ExecCommand.Read(entry)));
            entry.End();
        }

        return gates;
    }
}
