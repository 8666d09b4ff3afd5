using Baton.Tasks.Tests.Equipment;
using Baton.Testing;

namespace Baton.Tasks.Tests;

/// <summary>Where the pages of the codes are, as a build of Baton puts it into Baton.Core.</summary>
public sealed class AddressOfThePages
{
    [Theory]
    [InlineData("true", "https://github.com/acme/baton")]
    [InlineData("false", "")]
    public async Task IsThatOfTheRepositoryWhoseWorkflowReleasesIt(string isRelease, string address)
    {
        using var home = new TempFolder();

        var run = await DotNet.RunAsync(
            RepositoryRoot.Combine("sdk", "Baton.Core"), home.Path, home["packages"], [("GITHUB_SERVER_URL", "https://github.com"), ("GITHUB_REPOSITORY", "acme/baton")],
            ["msbuild", "-nologo", $"-p:BatonReadyToRun={isRelease}", "-getProperty:RepositoryUrl"]);

        Assert.Equal(address, run.Good().Output.Trim());
    }
}
