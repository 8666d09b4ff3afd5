using Baton.Core.Releases;

namespace Baton.Core.Tests.Releases;

public static class FittingArtifactsTests
{
    private static string Chosen(string host, params string?[] runtimes)
    {
        var release = new Release
        {
            Name = "web",
            Version = "1.0.0",
            Tag = "v1.0.0",
            Commit = "",
            Artifacts = [.. runtimes.Select(r => new Artifact(r is null ? "web-1.0.0.zip" : $"web-1.0.0-{r}.zip", "zip", 1, "") { Runtime = r })],
        };
        var chosen = FittingArtifacts.Of(release, "zip", host);
        return chosen.IsSuccess ? string.Join(' ', chosen.Value.Select(a => a.Name)) : chosen.Diagnostics[0].Code;
    }

    public sealed class OnePackageForSeveralHosts
    {
        [Theory]
        [InlineData("linux-x64", "web-1.0.0-linux-x64.zip")]
        [InlineData("linux-arm64", "web-1.0.0-linux-arm64.zip")]
        [InlineData("linux-musl-x64", "web-1.0.0.zip")]
        [InlineData("win-x64", "web-1.0.0.zip")]
        public void GivesTheMostSpecific(string host, string name) => Assert.Equal(name, Chosen(host, null, "linux-arm64", "linux-x64"));

        [Theory]
        [InlineData("win-x64")]
        [InlineData("linux-musl-x64")]
        [InlineData("linux-riscv64")]
        public void IsACodedErrorWhereNoneFits(string host) => Assert.Equal("BATON7017", Chosen(host, "linux-x64", "linux-arm64"));

        [Theory]
        [InlineData("linux-x64", "linux")]
        [InlineData("osx-arm64", "unix")]
        [InlineData("linux-arm64", "any")]
        public void MayBeForAWholeFamily(string host, string runtime) => Assert.Equal($"web-1.0.0-{runtime}.zip", Chosen(host, runtime));
    }

    public sealed class SeveralPackages
    {
        [Fact]
        public void GiveOneEach()
        {
            var release = new Release
            {
                Name = "web",
                Version = "1.0.0",
                Tag = "v1.0.0",
                Commit = "",
                Artifacts =
                [
                    new("tool.nupkg", "nuget", 1, ""), new("web-1.0.0-linux-x64.zip", "zip", 1, "") { Runtime = "linux-x64" },
                    new("web-1.0.0-win-x64.zip", "zip", 1, "") { Runtime = "win-x64" }, new("worker-1.0.0.zip", "zip", 1, ""),
                ],
            };

            Assert.Equal(["web-1.0.0-linux-x64.zip", "worker-1.0.0.zip"], FittingArtifacts.Of(release, "zip", "linux-x64").Value.Select(a => a.Name));
        }
    }

    public sealed class ReleaseWithoutZips
    {
        [Fact]
        public void GivesNone() => Assert.Equal("", Chosen("linux-x64"));
    }
}
