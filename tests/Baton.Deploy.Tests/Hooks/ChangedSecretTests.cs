using Baton.Core.Configuration;
using Baton.Core.Deployments;
using Baton.Core.Releases;
using Baton.Hooks;
using Baton.Testing;

namespace Baton.Deploy.Tests.Hooks;

/// <summary>What hooks depend on beside the release: secrets that are let through to them, and files with absolute paths.</summary>
public sealed class ChangedSecretTests : IDisposable
{
    private static readonly Release Release = new() { Name = "app", Version = "1.0.0", Tag = "v1.0.0", Commit = "" };
    private readonly TempFolder folder = new();

    [Fact]
    public void IsNoticedWithAKeyAndItsValueIsNotKept()
    {
        var (before, after) = (Desired("hunter2", "a key that is long enough"), Desired("hunter3", "a key that is long enough"));

        Assert.NotEqual(before.Digest, after.Digest);
        Assert.Equal(before.Digest, Desired("hunter2", "a key that is long enough").Digest);
        Assert.Equal(["secret PASSWORD: changed"], DesiredChanges.Between(before, after));
        Assert.DoesNotContain("hunter", before.Write() + after.Write(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    public void IsNotDigestedWithoutAKey(string? key) => Assert.Equal(Desired("hunter2", key).Write(), Desired("hunter3", key).Write());

    [Fact]
    public void AFileThatAHookNamesCountsWithItsContent()
    {
        File.WriteAllText(folder["restart"], "one");
        var hooks = new HooksConfiguration { Activated = ["/bin/sh", folder["restart"]] };
        var before = HookFiles.Digests(hooks);
        File.WriteAllText(folder["restart"], "two");

        Assert.Equal([folder["restart"]], before.Keys);
        Assert.NotEqual(before[folder["restart"]], HookFiles.Digests(hooks)[folder["restart"]]);
    }

    [Fact]
    public void ComesBackFromTheLedgerAsItWas()
    {
        var desired = Desired("hunter2", "a key that is long enough");

        Assert.Equal(desired.Digest, DesiredState.Read(desired.Write())!.Digest);
        Assert.Equal(["PASSWORD"], DesiredState.Read(desired.Write())!.In(Settings()).Hooks.Environment);
        Assert.Null(DesiredState.Read(""));
        Assert.Null(DesiredState.Read("{"));
    }

    public void Dispose() => folder.Dispose();

    private static EnvironmentConfiguration Settings() => new() { Name = "local", Hooks = new HooksConfiguration { Environment = ["PASSWORD"] } };

    private static DesiredState Desired(string password, string? key)
    {
        var variables = new Dictionary<string, string> { ["PASSWORD"] = password };
        if (key is not null)
        {
            variables[SecretDigests.Key] = key;
        }

        return DesiredState.Of(Release, Settings(), secrets: SecretDigests.Of(["PASSWORD"], variables));
    }
}
