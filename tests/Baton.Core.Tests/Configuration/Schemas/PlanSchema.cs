using System.Text.Json.Nodes;
using Baton.Core.Planning.Approval;

namespace Baton.Core.Tests.Configuration.Schemas;

/// <summary>plan.schema.json: the plan as it is written. It is read strictly, so that objects are closed.</summary>
internal static class PlanSchema
{
    private const string Sha256 = "^[0-9a-f]{64}$";

    public static JsonObject Write()
    {
        var schema = RecordSchema.Of(typeof(PlanRecord), "The plan of a release");
        schema.Property("format")["const"] = PlanRecord.CurrentFormat;
        schema.Pattern("unit", Patterns.Name);
        schema.Pattern("digest", Sha256);
        schema.Pattern("commit", "^([0-9a-f]{40}|[0-9a-f]{64})?$");
        var artifact = schema.Property("artifacts")["items"]!.AsObject();
        artifact.Pattern("sha256", Sha256);
        artifact.Property("size")["minimum"] = 0;
        SchemaNode.Strict(schema);
        schema.Property("basis.gates")["items"]!.AsObject().Property("verdict")["enum"] = new JsonArray("go", "skip", "hold");
        schema["type"] = "object";
        return schema;
    }
}
