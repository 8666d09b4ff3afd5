using Baton.Init.Facts;
using Baton.Init.Tests.Equipment;
using Baton.Testing.Workflows;

namespace Baton.Init.Tests.Shapes;

public sealed class ProposedWorkflows
{
    private const string Path = ".github/workflows/baton.yml";

    private static readonly GitFacts OnGitHub = new() { HasCommits = true, Remote = "git@github.com:acme/acme.git" };

    [Theory]
    [InlineData("main")]
    [InlineData("release/next")]
    public void PinActionsAndWriteOnOneBranchAlone(string branch)
    {
        var text = (Shape.Of(("Lib.csproj", Shape.Library)) with { Git = OnGitHub with { Branch = branch } }).Proposed().After(Path);

        Assert.Empty(WorkflowText.Faults(text));
        Assert.Empty(WorkflowText.JobsOfEveryBranch(text));
        Assert.Contains($"github.ref == 'refs/heads/{branch}'", text, StringComparison.Ordinal);
        Assert.Contains("dotnet-version: 10.0.x", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TakeTheSdkOfTheRepository() =>
        Assert.Contains("global-json-file: global.json", (Shape.Of(("global.json", "{}")) with { Git = OnGitHub }).Proposed().After(Path), StringComparison.Ordinal);

    [Fact]
    public void NeverHaveABranchThatIsAPartOfTheCode() =>
        Assert.Contains("'refs/heads/main'", (Shape.Of() with { Git = OnGitHub with { Branch = "a' || true || '" } }).Proposed().After(Path), StringComparison.Ordinal);

    [Fact]
    public void AreNotAddedBesideOneThatRunsBaton() =>
        Assert.DoesNotContain(Path, (Shape.Of((".github/workflows/release.yml", "- run: dotnet baton release")) with { Git = OnGitHub }).Proposed().Paths());

    [Fact]
    public void ComeWithTheCommandAndAPublisher()
    {
        var proposal = (Shape.Of(("Lib.csproj", Shape.Library)) with { Git = OnGitHub }).Proposed();

        Assert.Contains("\"baton.tool\"", proposal.After(".config/dotnet-tools.json"), StringComparison.Ordinal);
        Assert.Contains("{ \"github\": {} }", proposal.After("baton.json"), StringComparison.Ordinal);
    }
}
