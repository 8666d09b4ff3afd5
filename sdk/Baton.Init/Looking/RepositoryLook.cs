using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Git;
using Baton.Git.Running;
using Baton.Init.Facts;

namespace Baton.Init.Looking;

/// <summary>Looks at a repository: reads the files that matter, and asks git. Changes nothing.</summary>
public static class RepositoryLook
{
    /// <summary>What there is.</summary>
    /// <param name="folder">The root of a repository, or a folder without one; absolute.</param>
    /// <param name="context">How git is run.</param>
    /// <param name="batonVersion">The version that is proposed.</param>
    /// <param name="source">A package source to add; null for none.</param>
    /// <returns>BATON2160 for a file that cannot be read, BATON2162 for a folder below a root, git's own errors.</returns>
    public static Result<RepositoryFacts> Of(string folder, GitContext context, string batonVersion, string? source)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var found = GitRepository.Find(root, context);
        if (found is { IsSuccess: false })
        {
            return found.Reasons;
        }

        using var repository = found?.Value;
        if (repository is not null && Path.GetRelativePath(Real(repository.WorkTree), Real(root)) is not ".")
        {
            return InitDiagnostics.NotTheRoot.Report($"'{root}' lies in the repository '{repository.WorkTree}'. baton init looks at a whole repository.", $"Run it there: baton -C \"{repository.WorkTree}\" init.");
        }

        var files = RepositoryFiles.Read(root);
        return !files.IsSuccess ? files.Reasons : new RepositoryFacts
        {
            Name = Name(root, repository),
            Files = files.Value,
            Git = repository is null ? null : Git(repository),
            BatonVersion = batonVersion,
            Source = source,
        };
    }

    private static GitFacts Git(GitRepository repository) => new()
    {
        HasCommits = repository.HasCommits,
        Branch = DefaultBranch(repository) ?? repository.Branch ?? "main",
        Remote = repository.RemoteUrl(),
        Tags = repository.TagNames,
        Changed = repository.HasCommits ? [.. repository.Changes(new Core.Versioning.PathFilter([]))] : [],
        IsShallow = repository.IsShallow,
    };

    /// <summary>What a clone knows of the remote's default branch.</summary>
    private static string? DefaultBranch(GitRepository repository)
    {
        var file = Path.Combine(repository.CommonDirectory, "refs", "remotes", "origin", "HEAD");
        const string Start = "ref: refs/remotes/origin/";
        return File.Exists(file) && File.ReadAllText(file).Trim() is var text && text.StartsWith(Start, StringComparison.Ordinal) ? text[Start.Length..] : null;
    }

    private static string Name(string root, GitRepository? repository)
    {
        var address = repository?.RemoteUrl()?.TrimEnd('/');
        var name = address?[(address.LastIndexOfAny(['/', ':', '\\']) + 1)..];
        name = name?.EndsWith(".git", StringComparison.OrdinalIgnoreCase) == true ? name[..^4] : name;
        return string.IsNullOrWhiteSpace(name) ? Path.GetFileName(root) : name;
    }

    /// <summary>The folder that a link leads to: git names that one.</summary>
    private static string Real(string folder) => new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
}
