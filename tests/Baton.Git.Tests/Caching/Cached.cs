using Baton.Core.Versioning;
using Baton.Git.Running;
using Baton.Testing.Git;

namespace Baton.Git.Tests.Caching;

/// <summary>Asks with and without the cache.</summary>
internal static class Cached
{
    /// <summary>The version without the cache, which the cache is shown to give too, first and again.</summary>
    public static string Version(GitSandbox sandbox, VersioningOptions? options = null, string? directory = null)
    {
        var (at, asked, context) = (directory ?? sandbox.Path, options ?? Repositories.V, new GitContext(sandbox.Variables));
        var fresh = VersionReader.Read(at, asked, context, CancellationToken.None);
        if (CachedVersion.Find(at, asked.Key(), context) is { } known)
        {
            Assert.Equal(fresh.Value, known);
        }

        foreach (var cached in Enumerable.Range(0, 2).Select(_ => CachedVersion.Read(at, asked.Key(), () => asked, context, CancellationToken.None)))
        {
            Assert.Equal(fresh.Value, cached.Value);
            Assert.Equal(fresh.Diagnostics.Select(d => d.Code), cached.Diagnostics.Select(d => d.Code));
        }

        Assert.Equal(fresh is { Value.IsCertain: true }, IsKnown(sandbox, asked, at));
        return fresh.Value!.Version;
    }

    /// <summary>Whether the cache has the answer.</summary>
    public static bool IsKnown(GitSandbox sandbox, VersioningOptions? options = null, string? directory = null) =>
        CachedVersion.Find(directory ?? sandbox.Path, (options ?? Repositories.V).Key(), new GitContext(sandbox.Variables)) is not null;

    /// <summary>The files of the cache.</summary>
    public static string[] Files(GitSandbox sandbox) => Directory.GetFiles(Path.Combine(sandbox.Path, ".git", "baton", "versions"));
}
