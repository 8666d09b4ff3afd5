using Baton.Git.Running;
using Baton.Init.Applying;
using Baton.Init.Looking;
using Baton.Init.Proposals;
using Baton.Tasks.Tests.Equipment;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests;

/// <summary>What <c>baton init</c> makes of a repository that MinVer gives its versions.</summary>
public sealed class ARepositoryWithMinVer(SdkPackage package)
{
    [Fact]
    public async Task IsBuiltAsTheSameVersionAfterBatonInit()
    {
        using var repository = new UserRepository(package, GitSandbox.Init());
        repository.Git.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="feed" value="{package.Feed}" /></packageSources></configuration>""");
        repository.Git.Write(".gitignore", "bin/\nobj/\n");
        repository.Git.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <MinVerTagPrefix>v</MinVerTagPrefix>
                <MinVerDefaultPreReleaseIdentifiers>preview</MinVerDefaultPreReleaseIdentifiers>
                <MinVerAutoIncrement>minor</MinVerAutoIncrement>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="MinVer" Version="8.0.0" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        repository.Library("Lib");
        repository.Commit("feat: begin");
        repository.Git.Tag("v1.2.3");
        repository.Commit("fix: one");
        (await repository.RunAsync("build", "Lib")).Good();
        var before = repository.Versions("Lib", "bin", "Debug", "net10.0", "Lib.dll");

        var context = new GitContext(repository.Git.Variables);
        var facts = RepositoryLook.Of(repository.Git.Path, context, SdkPackage.Version, null).Value!;
        var proposal = Proposer.Propose(facts with { HasSdk = true }).Value!;
        var compared = VersionComparison.Of(proposal, repository.Git.Path, context, TestContext.Current.CancellationToken).Value;
        Assert.Null(ProposalFiles.Write(proposal, repository.Git.Path));
        (await repository.RunAsync("build", "Lib")).Good();

        Assert.Equal("1.3.0.0", before.File);
        Assert.Equal(before, repository.Versions("Lib", "bin", "Debug", "net10.0", "Lib.dll"));
        Assert.Equal(["1.3.0-preview.1", "1.2.3"], Assert.Single(compared).Versions.Select(v => v.After));
        Assert.Empty(compared[0].Different);
        Assert.DoesNotContain("MinVer", File.ReadAllText(repository.At("Directory.Build.props")), StringComparison.Ordinal);
    }
}
