using System.Text.Json;
using Baton.Core.Configuration;
using Baton.Core.Versioning;
using Baton.Pipeline.Plugins;

namespace Baton.Core.Tests.Configuration;

public static class ConfigurationReaderTests
{
    public sealed class NoFile
    {
        private readonly UnitConfiguration unit = ConfigurationReader.Default("service");

        [Fact]
        public void HasTheFoldersName() => Assert.Equal("service", unit.Name);

        [Theory]
        [InlineData("my service", "my-service")]
        [InlineData(".hidden", "hidden")]
        [InlineData("größe", "gr--e")]
        [InlineData("", "unit")]
        [InlineData("...", "unit")]
        public void HasANameThatSurvivesGitHub(string folder, string name) => Assert.Equal(name, ConfigurationReader.Default(folder).Name);

        [Fact]
        public void IsTheSameAsAnEmptyObject() => Assert.Equivalent(ConfigurationReader.Default("folder", BuiltInPlugins.All) with { File = "baton.json" }, Sample.Read("{}"), strict: true);

        [Fact]
        public void NamesNoEnvironmentAndSaysSo() =>
            Assert.Contains("names none", Assert.Single(unit.FindEnvironment("local").Diagnostics).Message, StringComparison.Ordinal);
    }

    public sealed class ATagPrefix
    {
        [Theory]
        [InlineData("{}", null)]
        [InlineData("""{ "versioning": {} }""", null)]
        [InlineData("""{ "versioning": { "tagPrefix": null } }""", null)]
        [InlineData("""{ "versioning": { "tagPrefix": "" } }""", "")]
        [InlineData("""{ "versioning": { "tagPrefix": "v" } }""", "v")]
        [InlineData("""{ "versioning": { "tagPrefix": "none/" } }""", "none/")]
        public void IsSetOrLeftOpen(string json, string? set)
        {
            var versioning = Sample.Read(json).Versioning;

            Assert.Equal(set ?? "", versioning.TagPrefix);
            Assert.Equal(set is null, versioning.Guess is not null);
        }

        [Fact]
        public void IsLeftOpenWithoutAFile() => Assert.NotNull(ConfigurationReader.Default("a").Versioning.Guess);
    }

    public sealed class EveryKeyGiven
    {
        private readonly UnitConfiguration unit = Sample.Read(Sample.Full);

        [Fact]
        public void HasItsVersioning()
        {
            Assert.Equal(VersioningStrategy.Conventional, unit.Versioning.Strategy);
            Assert.Equal("service/v", unit.Versioning.TagPrefix);
            Assert.Equal(VersionPart.Minor, unit.Versioning.AutoIncrement);
            Assert.Equal(new MajorMinor(1, 2), unit.Versioning.Minimum);
            Assert.Equal(["beta", "0"], unit.Versioning.PreReleaseIdentifiers);
            Assert.True(unit.Versioning.IgnoreHeight);
            Assert.True(unit.Versioning.MarkDirty);
            Assert.Equal("ci.7", unit.Versioning.BuildMetadata);
            Assert.Equal([".", ":!docs"], unit.Versioning.Paths);
        }

        [Fact]
        public void HasItsBuildAndItsTests()
        {
            Assert.Equal("Service.slnx", unit.Build.Project);
            Assert.Equal("Debug", unit.Build.Configuration);
            Assert.Equal("true", unit.Build.Properties["Sealed"]);
            Assert.False(unit.Test.Enabled);
            Assert.Equal("tests/T.csproj", unit.Test.Project);
            Assert.Equal(["--no-progress"], unit.Test.Arguments);
        }

        [Fact]
        public void HasItsPackages()
        {
            Assert.Equal(("nuget", "src/Lib/Lib.csproj", "Lib"), (unit.Packages[0].Name, unit.Packages[0].Project, unit.Packages[0].Identity));
            Assert.Equal(["sh", "${unit}/try"], unit.Packages[0].Use.Command);
            Assert.Equal(("zip", "src/App/App.csproj", "app linux-x64"), (unit.Packages[1].Name, unit.Packages[1].Project, unit.Packages[1].Identity));
            Assert.Equal("""{"zip":"src/App/App.csproj","name":"app","runtime":"linux-x64","include":["hooks/**"]}""", Written(unit.Packages[1].Settings));
        }

        [Fact]
        public void HasItsWebhooksInOrder() => Assert.Equal(
            [
                new AnnouncementConfiguration("env:CHAT_URL") { Format = AnnouncementFormat.Slack },
                new AnnouncementConfiguration("env:HOOK_URL") { Secret = "env:HOOK_KEY", Required = true, PreReleases = true, Timeout = TimeSpan.FromSeconds(20) },
            ],
            unit.Announce);

        [Fact]
        public void HasItsPublishersInOrder()
        {
            Assert.Equal(["folder", "github", "nuget", "exec", "s3"], unit.Publish.Select(p => p.Name));
            Assert.Equal("../releases", unit.Publish[0].Settings);
            Assert.Equal(
                """{"repository":"owner/name","draft":true,"status":true,"milestone":true,"comment":true,"label":"released","dispatch":"deploy.yml"}""", Written(unit.Publish[1].Settings));
            Assert.Equal("""{"source":"feed","key":"NUGET_API_KEY","user":null,"tokenService":null}""", Written(unit.Publish[2].Settings));
            Assert.Equal("""{"bucket":"releases","prefix":"apps/web","endpoint":"https://storage.example","region":"eu-central-1","pathStyle":true}""", Written(unit.Publish[4].Settings));
            Assert.Equal(["NUGET_API_KEY"], unit.Publish[2].SecretVariables);
            Assert.Equal([true, false, false, true, false], unit.Publish.Select(p => p.IsLocal));
        }

        private static string Written(object? settings) => JsonSerializer.Serialize(settings, JsonSerializerOptions.Web);

        [Fact]
        public void HasItsFlagsAndContractsSorted()
        {
            Assert.Equal("src/App/featureflags.json", unit.Flags!.Source);
            Assert.Equal(["NewCheckout", "Greeting"], unit.Flags.Keys);
            Assert.Equal(["a@1", "b@2"], unit.Contracts!.Provides);
            Assert.Equal(["users-api>=1.4"], unit.Contracts.Requires);
        }

        [Fact]
        public void HasItsEnvironmentsInTheOrderOfTheFile() => Assert.Equal(["staging", "live", "fleet", "attic", "outpost"], unit.Environments.Select(e => e.Name));

        [Fact]
        public void HasEachEnvironmentsSettings()
        {
            var live = unit.FindEnvironment("live").Value!;
            Assert.Equal("staging", live.After);
            Assert.True(live.Protected);
            Assert.Equal("directory", live.Provider!.Name);
            Assert.Equal("""{"path":"/srv/live","retain":3}""", Written(live.Provider.Settings));
            Assert.Equal(["sh", "hooks/prepare", ""], live.Hooks.Prepare);
            Assert.Equal(["sh", "hooks/activated"], live.Hooks.Activated);
            Assert.Equal(TimeSpan.FromMinutes(2), live.Hooks.Timeout);
            Assert.Equal(["PORT"], live.Hooks.Environment);
            Assert.Equal(new HealthConfiguration(new Uri("https://localhost:5080/health"), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(50), "${version}"), live.Health);
            Assert.Equal("environments/live/flags.json", live.Flags);
            Assert.Equal("5080", live.Variables["PORT"]);
        }

        [Fact]
        public void HasDefaultsWhereAnEnvironmentIsEmpty()
        {
            var attic = unit.FindEnvironment("attic").Value!;
            Assert.Null(attic.After);
            Assert.False(attic.Protected);
            Assert.Equal("""{"path":".baton/environments/attic","retain":5}""", Written(attic.Provider!.Settings));
            Assert.Null(attic.Health);
            Assert.Equal(TimeSpan.FromMinutes(1), attic.Hooks.Timeout);
        }

        [Fact]
        public void HasItsLedgerAndItsFile() => Assert.Equal(("../ledger.db", "baton.json"), (unit.Ledger, unit.File));
    }

    public sealed class CommentsAndTrailingCommas
    {
        [Fact]
        public void AreAllowed() => Assert.Equal("a", Sample.Read("// first\n{ /* second */ \"name\": \"a\", \"packages\": [ ], }").Name);

        [Fact]
        public void AByteOrderMarkIsToo() => Assert.Equal("a", Sample.Read("\uFEFF{ \"name\": \"a\" }").Name);
    }

    public sealed class Null
    {
        [Fact]
        public void IsAsGoodAsNothing() => Assert.Equivalent(
            Sample.Read("{}"), Sample.Read("""{ "name": null, "versioning": { "minimum": null }, "build": null, "packages": null, "flags": null, "ledger": null }"""), strict: true);
    }

    public sealed class UnknownEnvironment
    {
        [Theory]
        [InlineData("stagin", "staging")]
        [InlineData("LIVE", "live")]
        public void IsToldTheNearest(string name, string near)
        {
            var diagnostic = Assert.Single(Sample.Read(Sample.Full).FindEnvironment(name).Diagnostics);

            Assert.Equal("BATON2005", diagnostic.Code);
            Assert.Contains($"'{near}'", diagnostic.Cure, StringComparison.Ordinal);
            Assert.Contains("staging, live, fleet, attic", diagnostic.Message, StringComparison.Ordinal);
        }
    }
}
