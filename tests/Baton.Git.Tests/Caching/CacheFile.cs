using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Caching;
using Baton.Git.Running;
using Baton.Testing;

namespace Baton.Git.Tests.Caching;

public sealed class CacheFile
{
    [Theory]
    [InlineData("")]
    [InlineData("not a cache")]
    [InlineData("0000\n9.9.9\n\n\n0\n")]
    public void Broken_IsIgnoredAndReplaced(string content)
    {
        using var sandbox = Repositories.TwoAfterTag();
        Cached.Version(sandbox);
        var file = Assert.Single(Cached.Files(sandbox));

        File.WriteAllText(file, content);

        Assert.False(Cached.IsKnown(sandbox));
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
    }

    /// <summary>The seal keeps no secret: whoever makes a repository can make one, and is not to get text of his own into a build by it.</summary>
    [Theory]
    [InlineData("1.2.4;Evil=$(Anything)", "")]
    [InlineData("1.2.4-alpha.01", "")]
    [InlineData("1.2", "")]
    [InlineData("", "")]
    [InlineData("1.2.4", "not a commit")]
    public void SealedButNotAVersion_IsIgnoredAndReplaced(string version, string commit)
    {
        using var sandbox = Repositories.TwoAfterTag();
        CacheEntry.Of(sandbox.Path, Repositories.V.Key(), sandbox.Variables)!.Write((Result<VersionAnswer>)new VersionAnswer { Version = version, Commit = commit, Height = 0 }, isDirty: null, read: null, earlier: null);
        Assert.Single(Cached.Files(sandbox));

        Assert.False(Cached.IsKnown(sandbox));
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
    }

    [Fact]
    public void AnswerWithAWarning_IsRememberedWithIt()
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Branch("1.2.x");
        sandbox.Commit("feat: more than this branch may have");
        var options = Repositories.V with { Strategy = VersioningStrategy.Conventional };

        Assert.StartsWith("1.2.4-", Cached.Version(sandbox, options), StringComparison.Ordinal);

        var context = new GitContext(sandbox.Variables);
        var first = VersionReader.Read(sandbox.Path, options, context, CancellationToken.None);
        var known = CachedVersion.Read(sandbox.Path, options.Key(), () => throw new InvalidOperationException("It is counted again."), context, CancellationToken.None);
        Assert.Equal("BATON1055", Assert.Single(known.Diagnostics).Code);
        Assert.Equal(first.Diagnostics, known.Diagnostics);
    }

    [Theory, InlineData(0.1), InlineData(0.5), InlineData(0.99)]
    public void CutOff_IsIgnoredAndReplaced(double part)
    {
        using var sandbox = Repositories.TwoAfterTag();
        Cached.Version(sandbox);
        var file = Assert.Single(Cached.Files(sandbox));
        var content = File.ReadAllBytes(file);

        File.WriteAllBytes(file, content[..(int)(content.Length * part)]);

        Assert.False(Cached.IsKnown(sandbox));
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
    }

    [Fact]
    public void Edited_IsIgnored()
    {
        using var sandbox = Repositories.TwoAfterTag();
        Cached.Version(sandbox);
        var file = Assert.Single(Cached.Files(sandbox));

        File.WriteAllText(file, File.ReadAllText(file).Replace("1.2.4", "9.9.9", StringComparison.Ordinal));

        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
    }

    [Fact]
    public void OfAnotherRepository_IsIgnored()
    {
        using var one = Repositories.TwoAfterTag();
        using var other = Repositories.TwoAfterTag();
        other.Tag("v3.0.0");
        Cached.Version(one);
        Cached.Version(other);

        File.Copy(Assert.Single(Cached.Files(one)), Assert.Single(Cached.Files(other)), overwrite: true);

        Assert.Equal("3.0.0", Cached.Version(other));
    }

    [Theory]
    [InlineData("GIT_CONFIG_GLOBAL", "/nowhere")]
    [InlineData("GIT_CONFIG_COUNT", "0")]
    [InlineData("GIT_CONFIG_PARAMETERS", "'safe.directory'='*'")]
    public void AskedWithOtherConfiguration_IsAnother(string name, string value)
    {
        using var sandbox = Repositories.TwoAfterTag();
        Cached.Version(sandbox);
        var variables = new Dictionary<string, string>(sandbox.Variables) { [name] = value };

        Assert.Null(CachedVersion.Find(sandbox.Path, Repositories.V.Key(), new GitContext(variables)));
        Assert.Equal("1.2.4-alpha.0.2", CachedVersion.Read(sandbox.Path, Repositories.V.Key(), () => Repositories.V, new GitContext(variables), CancellationToken.None).Value!.Version);
        Assert.Equal(2, Cached.Files(sandbox).Length);
    }

    [Fact]
    public void AskedForAnotherRepositoryThroughTheEnvironment_IsThatOnes()
    {
        using var sandbox = Repositories.TwoAfterTag();
        using var other = Repositories.TwoAfterTag();
        other.Tag("v3.0.0");
        Cached.Version(sandbox);
        var context = new GitContext(new Dictionary<string, string>(sandbox.Variables)
        {
            ["GIT_DIR"] = Path.Combine(other.Path, ".git"),
            ["GIT_WORK_TREE"] = sandbox.Path,
        });

        Assert.Equal("3.0.0", CachedVersion.Read(sandbox.Path, Repositories.V.Key(), () => Repositories.V, context, CancellationToken.None).Value!.Version);
        Assert.Equal("3.0.0", CachedVersion.Find(sandbox.Path, Repositories.V.Key(), context)!.Version);
        Assert.Equal("1.2.4-alpha.0.2", Cached.Version(sandbox));
    }

    /// <summary>Another commit, or another branch, is checked out as the count begins, and the first one again before it is kept.</summary>
    [Theory]
    [InlineData("--detach HEAD~1", "1.3.0-alpha.0.2")]
    [InlineData("-b beta", "1.3.0-alpha.0.2")]
    public void OfAHeadThatWasAnotherDuringTheCount_IsNotKept(string away, string expected)
    {
        using var sandbox = Repositories.TwoAfterTag();
        using var folder = new TempFolder();
        var options = Repositories.V with { Strategy = VersioningStrategy.Conventional, MarkDirty = true };
        var context = new GitContext(sandbox.Variables, GitProgram.Wrapped(folder, "git checkout --quiet main"));

        var answer = CachedVersion.Read(sandbox.Path, options.Key(), Away, context, CancellationToken.None);

        Assert.NotEqual(expected, answer.Value!.Version);
        Assert.False(Cached.IsKnown(sandbox, options));
        Assert.Equal(expected, CachedVersion.Read(sandbox.Path, options.Key(), () => options, context, CancellationToken.None).Value!.Version);
        Assert.True(Cached.IsKnown(sandbox, options));

        Result<VersioningOptions> Away()
        {
            sandbox.Git(["checkout", "--quiet", .. away.Split(' ')]);
            return options;
        }
    }

    [Fact]
    public async Task AskedByManyAtOnce_IsWholeAndLeavesNothingBeside()
    {
        using var one = Repositories.TwoAfterTag();
        using var other = Repositories.TwoAfterTag();
        other.Tag("v3.0.0");

        await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(
            () =>
            {
                var (sandbox, expected) = i % 2 == 0 ? (one, "1.2.4-alpha.0.2") : (other, "3.0.0");
                var answer = CachedVersion.Read(sandbox.Path, Repositories.V.Key(), () => Repositories.V, new GitContext(sandbox.Variables), CancellationToken.None);
                Assert.Equal(expected, answer.Value!.Version);
            },
            TestContext.Current.CancellationToken)));

        Assert.Single(Cached.Files(one));
        Assert.Single(Cached.Files(other));
    }

    [Fact]
    public void ThatCannotBeWritten_IsNoFailure()
    {
        using var sandbox = Repositories.TwoAfterTag();
        File.WriteAllText(Path.Combine(sandbox.Path, ".git", "baton"), "a file where the folder should be");

        var answer = CachedVersion.Read(sandbox.Path, Repositories.V.Key(), () => Repositories.V, new GitContext(sandbox.Variables), CancellationToken.None);

        Assert.Equal("1.2.4-alpha.0.2", answer.Value!.Version);
        Assert.Empty(answer.Diagnostics);
    }

    [Fact]
    public void OfManyOptions_StayFew()
    {
        using var sandbox = Repositories.TwoAfterTag();
        Cached.Version(sandbox);
        var first = Assert.Single(Cached.Files(sandbox));
        File.SetLastWriteTimeUtc(first, DateTime.UnixEpoch);
        for (var i = 1; i < CacheEntry.MostEntries; i++)
        {
            File.WriteAllText($"{first}.{i}", "");
        }

        Cached.Version(sandbox, Repositories.V with { BuildMetadata = "b" });

        Assert.Equal(CacheEntry.MostEntries, Cached.Files(sandbox).Length);
        Assert.False(File.Exists(first));
        Assert.True(Cached.IsKnown(sandbox, Repositories.V with { BuildMetadata = "b" }));
    }
}
