using Baton.Tasks.Tests.Equipment;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests;

/// <summary>
/// What was asked before costs no reader and no git. The repositories lose their objects once they have answered, so that whoever looks into one
/// again, in process or through the git command, finds nothing.
/// </summary>
public sealed class WhatABuildLoads
{
    [Theory, InlineData("sha1"), InlineData("sha256")]
    public void ForARememberedVersion_IsNoReader(string format)
    {
        using var sandbox = OneAfterTag($"--object-format={format}");
        using var first = new LoadedTask(sandbox.Path);
        Assert.Equal("1.2.4-alpha.0.1", first.Run().Task.Version);
        Assert.True(first.HasLoadedReader);
        var head = sandbox.Head;
        LoseObjects(sandbox);

        using var again = new LoadedTask(sandbox.Path);

        Assert.Equal("1.2.4-alpha.0.1", again.Run().Task.Version);
        Assert.Equal(head, again.Commit);
        Assert.Equal(["Baton.Core", "Baton.Git", "Baton.Tasks"], again.Loaded);
    }

    [Theory, InlineData(false, false), InlineData(true, false), InlineData(false, true)]
    public void ForAnOverride_IsNoReader(bool isPacked, bool isDesignTime)
    {
        using var sandbox = OneAfterTag();
        var head = sandbox.Head;
        if (isPacked)
        {
            sandbox.Git("pack-refs", "--all");
        }

        LoseObjects(sandbox);
        using var task = new LoadedTask(sandbox.Path, ("VersionOverride", "5.6.7"), ("OnlyCached", isDesignTime));

        Assert.Equal(("5.6.7", head), (task.Run().Task.Version, task.Commit));
        Assert.False(task.HasLoadedReader);
    }

    [Fact]
    public void ForAnOverrideInAWorkTree_IsNoReader()
    {
        using var sandbox = OneAfterTag();
        var tree = sandbox.AddWorkTree("HEAD~1");
        var commit = sandbox.Git("rev-parse", "HEAD~1");
        LoseObjects(sandbox);
        using var task = new LoadedTask(tree, ("VersionOverride", "5.6.7"));

        Assert.Equal(commit, task.Run().Task.Commit);
        Assert.False(task.HasLoadedReader);
    }

    [Fact]
    public void ForAnEditor_IsNoReaderWhateverChanged()
    {
        using var sandbox = OneAfterTag();
        using var before = new LoadedTask(sandbox.Path, ("OnlyCached", true));
        Assert.Equal("", before.Run().Task.Version);
        Assert.False(before.HasLoadedReader);
        using var build = new LoadedTask(sandbox.Path);
        build.Run();

        using var after = new LoadedTask(sandbox.Path, ("OnlyCached", true));
        Assert.Equal("1.2.4-alpha.0.1", after.Run().Task.Version);
        sandbox.Commit("feat: b");
        using var changed = new LoadedTask(sandbox.Path, ("OnlyCached", true));

        Assert.Equal("", changed.Run().Task.Version);
        Assert.False(after.HasLoadedReader || changed.HasLoadedReader);
    }

    [Fact]
    public void ForAnEditedConfiguration_IsReadAgain()
    {
        using var sandbox = OneAfterTag();
        sandbox.Git("tag", "b/7.0.0");
        sandbox.Write("baton.json", """{ "versioning": { "autoIncrement": "minor" } }""");
        using var first = new LoadedTask(sandbox.Path);
        Assert.Equal("1.3.0-alpha.0.1", first.Run().Task.Version);
        sandbox.Write("baton.json", """{ "versioning": { "tagPrefix": "b/" } }""");
        using var edited = new LoadedTask(sandbox.Path);
        Assert.Equal("7.0.0", edited.Run().Task.Version);
        File.Delete(Path.Combine(sandbox.Path, "baton.json"));
        using var without = new LoadedTask(sandbox.Path);

        Assert.Equal("1.2.4-alpha.0.1", without.Run().Task.Version);
    }

    [Fact]
    public void ForPathsOfAProject_IsThatProjectsOwn()
    {
        using var sandbox = OneAfterTag();
        sandbox.Commit("one/a", "1", "feat: one");
        sandbox.Commit("two/a", "1", "feat: two");
        sandbox.Commit("two/a", "2", "fix: two");
        var engine = new RecordingEngine();
        using var one = new LoadedTask(Path.Combine(sandbox.Path, "one"), ("Paths", (string[])["."]));
        using var two = new LoadedTask(Path.Combine(sandbox.Path, "two"), ("Paths", (string[])["."]));

        Assert.Equal("1.2.4-alpha.0.1", one.Run(engine).Task.Version);
        Assert.Equal("1.2.4-alpha.0.2", two.Run().Task.Version);
        Assert.Equal("1.2.4-alpha.0.2", one.Again(Path.Combine(sandbox.Path, "two"), ("Paths", (string[])["."])).Run(engine).Task.Version);
    }

    [Fact]
    public void ForTheNextProjectOfABuild_IsTheFirstOnesAnswer()
    {
        using var sandbox = OneAfterTag();
        sandbox.Write("one/a", "");
        sandbox.Write("two/a", "");
        var engine = new RecordingEngine();
        using var first = new LoadedTask(Path.Combine(sandbox.Path, "one"));
        first.Run(engine);
        LoseObjects(sandbox);
        Directory.Delete(Path.Combine(sandbox.Path, ".git", "baton"), recursive: true);

        var answer = first.Again(Path.Combine(sandbox.Path, "two")).Run(engine).Task.Version;

        Assert.Equal("1.2.4-alpha.0.1", answer);
    }

    private static GitSandbox OneAfterTag(params string[] options)
    {
        var sandbox = GitSandbox.Init(options);
        sandbox.Commit("a", "1", "feat: a");
        sandbox.Tag("1.2.3");
        sandbox.Commit("a", "2", "fix: a");
        return sandbox;
    }

    private static void LoseObjects(GitSandbox sandbox)
    {
        foreach (var folder in Directory.GetDirectories(Path.Combine(sandbox.Path, ".git", "objects")))
        {
            Array.ForEach(Directory.GetFiles(folder), f => File.SetAttributes(f, FileAttributes.Normal));
            Directory.Delete(folder, recursive: true);
        }
    }
}
