using System.Text.Json.Nodes;
using Baton.Core.Releases;

namespace Baton.Core.Tests.Configuration.Schemas;

/// <summary>release.schema.json: the record as it is written. Newer writers may add keys, so that objects stay open.</summary>
internal static class ReleaseSchema
{
    private const string Sha256 = "^[0-9a-f]{64}$";
    private const string Version = @"^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$";

    public static JsonObject Write()
    {
        var schema = RecordSchema.Of(typeof(Release), "release.json");
        schema["type"] = "object";
        schema.Pattern("name", Patterns.Name);
        schema.Pattern("version", Version);
        schema.Pattern("commit", "^([0-9a-f]{40}|[0-9a-f]{64})?$");
        var artifact = schema.Property("artifacts")["items"]!.AsObject();
        artifact.Pattern("name", Patterns.Name);
        artifact.Pattern("sha256", Sha256);
        artifact.Property("size")["minimum"] = 0;
        schema.Property("migrations")["items"]!.AsObject().Pattern("checksum", Sha256);
        return schema;
    }
}
