using Baton.Git.Tests;
using Baton.Testing.Git;

[assembly: AssemblyFixture(typeof(Template))]

namespace Baton.Git.Tests;

/// <summary>The repository that most tests begin with, made once a run and copied.</summary>
public sealed class Template : IDisposable
{
    private static readonly Lazy<GitSandbox> Made = new(() => Make());

    /// <summary>A repository with a tag v1.2.3, and two commits since.</summary>
    public static GitSandbox Copy() => Made.Value.Copy();

    /// <summary>The same, made anew.</summary>
    /// <param name="options">More arguments for <c>git init</c>.</param>
    public static GitSandbox Make(params string[] options)
    {
        var sandbox = GitSandbox.Init(options);
        sandbox.Commit("a.txt", "0", "feat: a");
        sandbox.Tag("v1.2.3", message: "1.2.3");
        sandbox.Commit("a.txt", "1", "fix: a");
        sandbox.Commit("b/é.txt", "1", "feat: b");
        return sandbox;
    }

    public void Dispose()
    {
        if (Made.IsValueCreated)
        {
            Made.Value.Dispose();
        }
    }
}
