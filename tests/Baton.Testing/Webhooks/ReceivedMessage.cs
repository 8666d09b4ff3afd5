using System.Text;
using System.Text.Json.Nodes;

namespace Baton.Testing.Webhooks;

/// <summary>A message that a webhook has got, whole.</summary>
public sealed record ReceivedMessage(byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();
}
