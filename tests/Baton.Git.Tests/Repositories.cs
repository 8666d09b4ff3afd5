using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>Reads sandboxes through one reader or the other; what a test expects must hold for both.</summary>
internal static class Repositories
{
    public static readonly VersioningOptions V = new() { TagPrefix = "v" };

    public static GitRepository Open(GitSandbox sandbox, bool viaCommand, string? directory = null) =>
        Find(sandbox, viaCommand, directory)!.Value!;

    public static Result<GitRepository>? Find(GitSandbox sandbox, bool viaCommand, string? directory = null) =>
        GitRepository.Find(directory ?? sandbox.Path, new GitContext(sandbox.Variables), viaCommand ? ReaderKind.Command : ReaderKind.Any);

    public static Result<VersionAnswer> Answer(
        GitSandbox sandbox, bool viaCommand, VersioningOptions? options = null, string? directory = null, IReadOnlyDictionary<string, string>? variables = null)
    {
        directory ??= sandbox.Path;
        var found = GitRepository.Find(directory, new GitContext(variables ?? sandbox.Variables), viaCommand ? ReaderKind.Command : ReaderKind.Any);
        if (found is { IsSuccess: false })
        {
            return Result<VersionAnswer>.Failure(found.Diagnostics);
        }

        using var repository = found?.Value;
        return VersionReader.Read(repository, directory, options ?? V, CancellationToken.None);
    }

    public static string Version(GitSandbox sandbox, bool viaCommand, VersioningOptions? options = null, string? directory = null)
    {
        var answer = Answer(sandbox, viaCommand, options, directory);
        Assert.Empty(answer.Diagnostics);
        Assert.True(answer.Value!.IsCertain);
        return answer.Value.Version;
    }

    /// <summary>v1.2.3, and two commits since.</summary>
    public static GitSandbox TwoAfterTag(params string[] options) => options.Length == 0 ? Template.Copy() : Template.Make(options);
}
