using Baton.Core.Versioning;
using Baton.Git.Running;
using Baton.Testing.Git;

namespace Baton.Git.Tests.Caching;

/// <summary>Versions that tell of uncommitted changes, asked for as builds do.</summary>
public sealed class MarkedAsDirty
{
    private static readonly VersioningOptions Marked = Repositories.V with { MarkDirty = true };

    [Theory]
    [InlineData("changed")]
    [InlineData("staged")]
    [InlineData("untracked")]
    [InlineData("deleted")]
    public void WorkTree_IsAskedInEachBuild(string how)
    {
        using var sandbox = Repositories.TwoAfterTag();
        var file = Directory.GetFiles(sandbox.Path)[0];
        Assert.Equal("1.2.4-alpha.0.2", Build(sandbox));

        Change(sandbox, file, how);

        Assert.Equal("1.2.4-alpha.0.2+dirty", Build(sandbox));
        Assert.Equal("1.2.4-alpha.0.2+dirty", Build(sandbox));
        sandbox.Git("reset", "--hard", "--quiet");
        sandbox.Git("clean", "-fdq");
        Assert.Equal("1.2.4-alpha.0.2", Build(sandbox));
    }

    [Fact]
    public void WhatIsIgnored_IsNotDirty()
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Commit(".gitignore", "obj/\n", "build: ignore");

        sandbox.Write("obj/a.cache", "x");

        Assert.Equal("1.2.4-alpha.0.3", Build(sandbox));
    }

    [Fact]
    public void FilesOutsideTheUnit_AreNotDirty()
    {
        using var sandbox = Repositories.TwoAfterTag();
        var options = Marked with { Paths = ["unit"] };

        sandbox.Write("elsewhere/a.txt", "x");
        Assert.DoesNotContain("dirty", Build(sandbox, options), StringComparison.Ordinal);
        sandbox.Write("unit/a.txt", "x");
        Assert.EndsWith("+dirty", Build(sandbox, options), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherMetadata_StaysBeforeIt()
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Write("new.txt", "x");

        var answer = CachedVersion.Read(
            sandbox.Path, "asked", () => Marked with { BuildMetadata = "ci.7" }, new GitContext(sandbox.Variables), CancellationToken.None).Value!;

        Assert.Equal("1.2.4-alpha.0.2+ci.7.dirty", answer.Version);
        Assert.Equal($"1.2.4-alpha.0.2+ci.7.dirty.{answer.Commit}", answer.InformationalVersion);
        Assert.Equal(("1.2.4-alpha.0.2", "1.0.0.0", "1.2.4.0"), (answer.PackageVersion, answer.AssemblyVersion, answer.FileVersion));
    }

    /// <summary>Else an editor would write another version into obj between any two builds.</summary>
    [Fact]
    public void DesignTimeBuild_TakesWhatTheLastBuildFound()
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Write("new.txt", "x");
        Assert.Null(Find(sandbox));

        Build(sandbox);
        Assert.Equal("1.2.4-alpha.0.2+dirty", Find(sandbox));
        File.Delete(Path.Combine(sandbox.Path, "new.txt"));
        Assert.Equal("1.2.4-alpha.0.2+dirty", Find(sandbox));
        Build(sandbox);
        Assert.Equal("1.2.4-alpha.0.2", Find(sandbox));
    }

    [Fact]
    public void BareRepository_IsNeverDirty()
    {
        using var sandbox = Repositories.TwoAfterTag();

        Assert.Equal("1.2.4-alpha.0.2", Build(sandbox, directory: Path.Combine(sandbox.Path, ".git")));
    }

    [Fact]
    public void WithoutTheOption_NothingIsAsked()
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Write("new.txt", "x");

        Assert.Equal("1.2.4-alpha.0.2", Build(sandbox, Repositories.V));
    }

    private static void Change(GitSandbox sandbox, string file, string how)
    {
        switch (how)
        {
            case "changed":
                File.AppendAllText(file, "more");
                break;
            case "staged":
                File.AppendAllText(file, "more");
                sandbox.Git("add", "--all");
                break;
            case "untracked":
                File.WriteAllText($"{file}.new", "more");
                break;
            default:
                File.Delete(file);
                break;
        }
    }

    private static string Build(GitSandbox sandbox, VersioningOptions? options = null, string? directory = null) => CachedVersion.Read(
        directory ?? sandbox.Path, (options ?? Marked).Key(), () => options ?? Marked, new GitContext(sandbox.Variables), CancellationToken.None).Value!.Version;

    private static string? Find(GitSandbox sandbox) => CachedVersion.Find(sandbox.Path, Marked.Key(), new GitContext(sandbox.Variables))?.Version;
}
