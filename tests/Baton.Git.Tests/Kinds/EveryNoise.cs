using Baton.Core.Versioning;
using Baton.Testing.Git;

namespace Baton.Git.Tests.Kinds;

/// <summary>Environment variables and configuration of the user's, around a repository with a tag, and one with a replaced parent too.</summary>
public sealed class EveryNoise(EveryNoise.Repository repository) : IClassFixture<EveryNoise.Repository>
{
    private const string Elsewhere = "/nowhere/at all";

    public static TheoryData<string, string> Variables => new()
    {
        { "GIT_TRACE", "1" },
        { "GIT_TRACE", "2" },
        { "GIT_TRACE2", "1" },
        { "GIT_TRACE2_EVENT", "1" },
        { "GIT_TRACE_SETUP", "1" },
        { "GIT_CURL_VERBOSE", "1" },
        { "GIT_NO_REPLACE_OBJECTS", "1" },
        { "GIT_REPLACE_REF_BASE", "refs/none" },
        { "GIT_GRAFT_FILE", Elsewhere },
        { "GIT_SHALLOW_FILE", Elsewhere },
        { "GIT_COMMON_DIR", Elsewhere },
        { "GIT_OBJECT_DIRECTORY", Elsewhere },
        { "GIT_ALTERNATE_OBJECT_DIRECTORIES", Elsewhere },
        { "GIT_INDEX_FILE", Elsewhere },
        { "GIT_DIR", Elsewhere },
        { "GIT_DIR", "" },
        { "GIT_WORK_TREE", Elsewhere },
        { "GIT_PREFIX", "b/" },
        { "GIT_NAMESPACE", "other" },
        { "GIT_DEFAULT_HASH", "sha256" },
        { "GIT_CEILING_DIRECTORIES", "/" },
        { "GIT_EXEC_PATH", Elsewhere },
        { "GIT_TEMPLATE_DIR", Elsewhere },
        { "GIT_ATTR_SOURCE", "HEAD~1" },
        { "GIT_LITERAL_PATHSPECS", "1" },
        { "GIT_ICASE_PATHSPECS", "1" },
        { "GIT_OPTIONAL_LOCKS", "1" },
        { "GIT_REF_PARANOIA", "1" },
        { "GIT_FLUSH", "0" },
        { "GIT_PAGER", "false" },
        { "PAGER", "false" },
        { "GIT_CONFIG", Elsewhere },
        { "GIT_CONFIG_SYSTEM", Elsewhere },
        { "GIT_CONFIG_PARAMETERS", "'core.usereplacerefs'='false'" },
        { "LANG", "de_DE.UTF-8" },
        { "LC_ALL", "tr_TR.UTF-8" },
        { "LANGUAGE", "fr" },
        { "TZ", "Asia/Kathmandu" },
        { "XDG_CONFIG_HOME", Elsewhere },
        { "HOME", "" },
    };

    public static TheoryData<string, string> Settings => new()
    {
        { "core.useReplaceRefs", "false" },
        { "core.warnAmbiguousRefs", "true" },
        { "core.warnAmbiguousRefs", "false" },
        { "core.autocrlf", "true" },
        { "core.eol", "crlf" },
        { "core.safecrlf", "true" },
        { "core.abbrev", "4" },
        { "core.quotePath", "false" },
        { "core.ignoreCase", "true" },
        { "core.precomposeUnicode", "true" },
        { "core.commitGraph", "false" },
        { "core.logAllRefUpdates", "always" },
        { "core.pager", "false" },
        { "core.untrackedCache", "true" },
        { "core.worktree", Elsewhere },
        { "core.bare", "true" },
        { "status.showUntrackedFiles", "no" },
        { "status.relativePaths", "true" },
        { "status.branch", "true" },
        { "status.short", "true" },
        { "status.showStash", "true" },
        { "status.renames", "copies" },
        { "column.ui", "always" },
        { "color.ui", "always" },
        { "log.showSignature", "true" },
        { "log.follow", "true" },
        { "log.date", "relative" },
        { "format.pretty", "oneline" },
        { "i18n.logOutputEncoding", "utf-16" },
        { "i18n.commitEncoding", "utf-16" },
        { "tag.sort", "-version:refname" },
        { "versionsort.suffix", "-alpha" },
        { "transfer.hideRefs", "refs/tags" },
        { "diff.ignoreSubmodules", "all" },
        { "diff.renames", "copies" },
        { "submodule.recurse", "true" },
        { "extensions.worktreeConfig", "true" },
        { "extensions.objectFormat", "sha256" },
        { "alias.rev-parse", "!false" },
        { "alias.status", "!false" },
        { "safe.bareRepository", "explicit" },
        { "init.defaultBranch", "trunk" },
        { "fetch.prune", "true" },
        { "gc.auto", "1" },
        { "maintenance.auto", "true" },
    };

    [Theory, MemberData(nameof(Variables))]
    public void OfAVariable_ChangesNothing(string name, string value) => IsUnchanged((name, value));

    [Theory, MemberData(nameof(Settings))]
    public void OfASetting_ChangesNothing(string name, string value) =>
        IsUnchanged(("GIT_CONFIG_COUNT", "1"), ("GIT_CONFIG_KEY_0", name), ("GIT_CONFIG_VALUE_0", value));

    /// <summary>Where only the git command reads a bare repository: it has no work tree to be found from.</summary>
    [Fact]
    public void OfASettingThatForbidsBareRepositories_ChangesNothing()
    {
        var variables = new Dictionary<string, string>(repository.Sandbox.Variables)
        {
            ["GIT_CONFIG_COUNT"] = "1",
            ["GIT_CONFIG_KEY_0"] = "safe.bareRepository",
            ["GIT_CONFIG_VALUE_0"] = "explicit",
        };
        using var clone = repository.Sandbox.Clone(options: "--bare");

        Assert.Equal("1.2.4-alpha.0.2", Repositories.Answer(clone, viaCommand: true, variables: variables).Value?.Version);
    }

    private void IsUnchanged(params (string Name, string Value)[] noise)
    {
        var variables = new Dictionary<string, string>(repository.Sandbox.Variables);
        foreach (var (name, value) in noise)
        {
            variables[name] = value;
        }

        IsRead(repository.Replaced, viaCommand: true, variables, "1.2.4-alpha.0.1", "feat: b", "feat: a");
        IsRead(repository.Sandbox, viaCommand: true, variables, "1.2.4-alpha.0.2", "feat: b", "fix: a", "feat: a");
        IsRead(repository.Sandbox, viaCommand: false, variables, "1.2.4-alpha.0.2", "feat: b", "fix: a", "feat: a");
    }

    private static void IsRead(GitSandbox sandbox, bool viaCommand, IReadOnlyDictionary<string, string> variables, string version, params string[] commits)
    {
        using var read = Repositories.Find(sandbox, viaCommand, variables: variables)!.Value!;
        Assert.Equal((viaCommand, version), (viaCommand, VersionReader.Read(read, sandbox.Path, Repositories.V, CancellationToken.None).Value?.Version));
        Assert.Equal("main", read.Branch);
        Assert.Equal("https://example.com/ada/service.git", read.RemoteUrl());
        Assert.Equal(["new/é.txt"], read.Changes(new PathFilter([])));
        Assert.Equal(commits, read.Commits(null, read.Head!.Id, new PathFilter([])).Select(c => c.Subject));
    }

    /// <summary>One for all of them: nothing here writes. One more with a replaced parent, which libgit2 does not follow: that one is git's alone.</summary>
    public sealed class Repository : IDisposable
    {
        public Repository()
        {
            Replaced.Git("remote", "add", "origin", "https://example.com/ada/service.git");
            Sandbox.Git("remote", "add", "origin", "https://example.com/ada/service.git");
            Replaced.Git("replace", "--graft", "HEAD", "v1.2.3");
            Replaced.Write("new/é.txt", "");
            Sandbox.Write("new/é.txt", "");
        }

        public GitSandbox Sandbox { get; } = Repositories.TwoAfterTag();

        public GitSandbox Replaced { get; } = Repositories.TwoAfterTag();

        public void Dispose()
        {
            Sandbox.Dispose();
            Replaced.Dispose();
        }
    }
}
