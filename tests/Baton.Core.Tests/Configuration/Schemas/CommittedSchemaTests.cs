using System.Text.Json.Nodes;
using Baton.Testing;

namespace Baton.Core.Tests.Configuration.Schemas;

/// <summary>The schemas in docs/schemas are those of the records. BATON_WRITE_SCHEMAS=1 writes them anew.</summary>
public sealed class CommittedSchemaTests
{
    [Fact]
    public void IsTheConfigurations() => Compare("baton.schema.json", ConfigurationSchema.Write());

    [Fact]
    public void IsTheReleases() => Compare("release.schema.json", ReleaseSchema.Write());

    [Fact]
    public void IsThePlans() => Compare("plan.schema.json", PlanSchema.Write());

    private static void Compare(string name, JsonObject schema)
    {
        var file = RepositoryRoot.Combine("docs", "schemas", name);
        if (Environment.GetEnvironmentVariable("BATON_WRITE_SCHEMAS") == "1")
        {
            File.WriteAllText(file, RecordSchema.Text(schema));
        }

        Assert.Equal(RecordSchema.Text(schema), File.ReadAllText(file));
    }
}
