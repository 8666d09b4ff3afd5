using Baton.Cake.Session;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Units;
using Baton.Core.Versioning;
using Baton.Git;
using Baton.Git.Units;

namespace Baton.Cake.Work;

/// <summary>Finds the release unit of a folder, its configuration, its repository and its version.</summary>
internal static class UnitLoader
{
    public static Result<ReleaseUnit> Load(ReleaseSession session)
    {
        var file = UnitFile.Nearest(session.Folder);
        var folder = file is null ? session.Folder : Path.GetDirectoryName(file)!;
        var read = UnitFile.Read(file, folder);
        if (!read.IsSuccess)
        {
            return Result<ReleaseUnit>.Failure(read.Diagnostics);
        }

        var context = new GitContext(session.Environment.Variables);
        var found = GitRepository.Find(folder, context);
        if (found is { IsSuccess: false })
        {
            return Result<ReleaseUnit>.Failure(found.Diagnostics);
        }

        var repository = found?.Value;
        var inRepository = repository is null ? "" : Relative(RealPath(repository.WorkTree), RealPath(folder));
        var paths = VersioningOverrides.Paths(read.Value.Versioning.Paths, session.Environment.Variables, []);
        var place = new UnitPlace(read.Value.Name, inRepository, paths, file);
        var scoped = UnitReferences.Apply(read.Value.Versioning, place, () => UnitSearch.Below(repository?.WorkTree ?? folder, repository?.WorkTree ?? folder));
        var overridden = scoped.IsSuccess ? VersioningOverrides.Apply(scoped.Value, session.Environment.Variables) : scoped;
        return overridden.IsSuccess
            ? new ReleaseUnit(folder, read.Value with { Versioning = overridden.Value }, repository, inRepository)
            : Result<ReleaseUnit>.Failure(overridden.Diagnostics);
    }

    private static string Relative(string root, string folder)
    {
        var relative = Path.GetRelativePath(root, folder).Replace('\\', '/');
        return relative is "." || relative.StartsWith("..", StringComparison.Ordinal) ? "" : relative;
    }

    /// <summary>libgit2 answers real paths; the caller's may go through a link.</summary>
    private static string RealPath(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new DirectoryInfo(Path.Combine(real, part));
            real = next.LinkTarget is null ? next.FullName : next.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next.FullName;
        }

        return real;
    }
}
