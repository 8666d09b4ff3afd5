using Baton.Testing;

namespace Baton.Core.Tests.Architecture;

public sealed class DependencyTests
{
    [Fact]
    public void EveryProjectHasItsPlaceInTheDesign() =>
        Assert.Empty(ProjectFile.OfProduct.Select(project => project.Name).Except(RoomRules.Rooms));

    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        var solution = File.ReadAllText(RepositoryRoot.Combine("Baton.slnx"));

        // The examples are solutions of their own, as a user's would be.
        Assert.All(
            SourceTree.ProductFiles("*.csproj").Concat(SourceTree.TestFiles("*.csproj")).Select(SourceTree.Relative),
            project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void ProjectsPointOneWayOnly() =>
        Assert.Empty(ProjectFile.OfProduct.Where(project => RoomRules.Knows(project.Name))
            .SelectMany(project => RoomRules.Forbidden(project.Name, project.Projects).Select(other => $"{project.Name} → {other}")));

    [Fact]
    public void CoreNeedsNothingButVersions() =>
        Assert.Equal(["NuGet.Versioning"], ProjectFile.OfProduct.Single(project => project.Name == "Baton.Core").Packages);

    [Theory]
    [InlineData("Baton.Git", "LibGit2Sharp", "CliWrap")]
    [InlineData("Baton.Tasks", "Microsoft.Build.Utilities.Core")]
    public void WhatABuildLoadsIsLight(string room, params string[] packages) =>
        Assert.Empty(ProjectFile.OfProduct.Single(project => project.Name == room).Packages.Except(packages));
}
