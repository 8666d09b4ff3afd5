using Baton.Core.Configuration;
using Baton.Pipeline.Plugins;

namespace Baton.Cake.Tests.Fetching;

/// <summary>What stands in an environments file.</summary>
public sealed class HostConfigurationTests
{
    [Fact]
    public void HasUnitsWithPlacesAndEnvironments()
    {
        var host = HostConfigurationReader.Read(
            """
            {
              "ledger": "env:LEDGER", "state": "/var/lib/baton",
              "units": {
                "web": { "tagPrefix": "web/v", "from": [ { "folder": "/srv/releases" } ], "environments": { "production": { "path": "/srv/web", "variables": { "PORT": "80" } } } },
                "worker": { "environments": { "production": { "path": "/srv/worker" } } }
              }
            }
            """,
            "environments.json",
            BuiltInPlugins.All).Value!;

        Assert.Equal(("env:LEDGER", "/var/lib/baton"), (host.Ledger, host.State));
        Assert.Equal(["web", "worker"], host.Units.Select(u => u.Name));
        Assert.Equal("web/v", host.Units[0].Versioning.TagPrefix);
        Assert.Equal("/srv/releases", Assert.Single(host.Units[0].Publish).Settings);
        Assert.Equal("80", Assert.Single(host.Units[0].Environments).Variables["PORT"]);
        Assert.NotEmpty(host.Units[1].Gates);
    }

    [Theory]
    [InlineData("""{ "units": { "web": { "publish": [] } } }""")]
    [InlineData("""{ "environments": {} }""")]
    [InlineData("""{ "units": { "../web": {} } }""")]
    [InlineData("""{ "ledger": "Host=db;Password=hunter2" }""")]
    [InlineData("""[]""")]
    [InlineData("""{ "units": { "a": { "environments": { "live": { "path": "/srv/x" } } }, "b": { "environments": { "live": { "path": "/srv/x" } } } } }""")]
    public void RefusesWhatItDoesNotKnowAndWhatCannotBe(string json)
    {
        var read = HostConfigurationReader.Read(json, "environments.json", BuiltInPlugins.All);

        Assert.False(read.IsSuccess);
        Assert.All(read.Diagnostics, d => Assert.StartsWith("BATON20", d.Code, StringComparison.Ordinal));
        Assert.All(read.Diagnostics, d => Assert.DoesNotContain("hunter2", d.Message, StringComparison.Ordinal));
    }
}
