using System.Text.Json.Nodes;
using Baton.Core.Plugins;
using Baton.Core.Releases;

namespace Baton.Exec.Protocol;

/// <summary>What a program is asked: one JSON object on its standard input. docs/schemas/exec.schema.json is its schema.</summary>
internal static class ExecRequest
{
    /// <summary>The version of the protocol.</summary>
    public const int Version = 1;

    /// <summary>A request with what all of them have.</summary>
    /// <param name="kind"><c>packer</c>, <c>publisher</c>, <c>provider</c> or <c>gate</c>.</param>
    /// <param name="method">What it is asked to do.</param>
    /// <param name="command">The program's entry of baton.json.</param>
    public static JsonObject Of(string kind, string method, ExecCommand command) => new()
    {
        ["protocol"] = Version,
        ["kind"] = kind,
        ["method"] = method,
        ["settings"] = ExecCommand.Texts(command.Settings),
    };

    /// <summary>Adds the unit.</summary>
    public static JsonObject In(this JsonObject request, PluginContext context)
    {
        request["unit"] = new JsonObject { ["name"] = context.Unit, ["folder"] = context.Folder };
        return request;
    }

    /// <summary>A release record as it stands in release.json.</summary>
    public static JsonNode? Record(Release? release) => release is null ? null : JsonNode.Parse(ReleaseJson.Write(release));
}
