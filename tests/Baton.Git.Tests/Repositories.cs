using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Reading;
using Baton.Git.Running;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>
/// Reads sandboxes through one reader or the other; what a test expects must hold for both. What is not read via the command is read where there is
/// no git command, so that nothing goes through it unseen; except where a test says that it may.
/// </summary>
internal static class Repositories
{
    public static readonly VersioningOptions V = new() { TagPrefix = "v" };

    public static GitRepository Open(GitSandbox sandbox, bool viaCommand, string? directory = null, bool mayUseGit = false) =>
        Find(sandbox, viaCommand, directory, mayUseGit)!.Value!;

    public static Result<GitRepository>? Find(
        GitSandbox sandbox, bool viaCommand, string? directory = null, bool mayUseGit = false, IReadOnlyDictionary<string, string>? variables = null) =>
        GitRepository.Find(
            directory ?? sandbox.Path,
            new GitContext(variables ?? sandbox.Variables, viaCommand || mayUseGit ? "git" : GitProgram.None),
            viaCommand ? ReaderKind.Command : ReaderKind.Any);

    public static Result<VersionAnswer> Answer(
        GitSandbox sandbox, bool viaCommand, VersioningOptions? options = null, string? directory = null, IReadOnlyDictionary<string, string>? variables = null, bool mayUseGit = false)
    {
        var found = Find(sandbox, viaCommand, directory, mayUseGit, variables);
        if (found is { IsSuccess: false })
        {
            return Result<VersionAnswer>.Failure(found.Diagnostics);
        }

        using var repository = found?.Value;
        return VersionReader.Read(repository, directory ?? sandbox.Path, options ?? V, CancellationToken.None);
    }

    public static string Version(GitSandbox sandbox, bool viaCommand, VersioningOptions? options = null, string? directory = null, bool mayUseGit = false)
    {
        var answer = Answer(sandbox, viaCommand, options, directory, mayUseGit: mayUseGit);
        Assert.Empty(answer.Diagnostics);
        Assert.True(answer.Value!.IsCertain);
        return answer.Value.Version;
    }

    /// <summary>v1.2.3, and two commits since.</summary>
    public static GitSandbox TwoAfterTag(params string[] options) => options.Length == 0 ? Template.Copy() : Template.Make(options);
}
