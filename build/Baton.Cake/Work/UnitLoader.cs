using Baton.Cake.Session;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git;

namespace Baton.Cake.Work;

/// <summary>Finds the release unit of a folder, its configuration, its repository and its version.</summary>
internal static class UnitLoader
{
    public static Result<ReleaseUnit> Load(ReleaseSession session)
    {
        var file = Nearest(session.Folder);
        var folder = file is null ? session.Folder : Path.GetDirectoryName(file)!;
        var read = Read(file, folder);
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
        var versioning = read.Value.Versioning with { Paths = PathFilter.FromUnit(read.Value.Versioning.Paths, inRepository) };
        var overridden = VersioningOverrides.Apply(versioning, session.Environment.Variables);
        return overridden.IsSuccess
            ? new ReleaseUnit(folder, read.Value with { Versioning = overridden.Value }, repository, inRepository)
            : Result<ReleaseUnit>.Failure(overridden.Diagnostics);
    }

    private static Result<UnitConfiguration> Read(string? file, string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        try
        {
            return file is null ? ConfigurationReader.Default(name) : ConfigurationReader.Read(File.ReadAllText(file), file, name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ConfigurationDiagnostics.Unreadable.Report(
                $"'{file}' cannot be read: {exception.Message}", "Give yourself the right to read it.", new SourceLocation(file!));
        }
    }

    /// <summary>The nearest baton.json governs; above a repository's root nobody looks.</summary>
    private static string? Nearest(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "baton.json");
            if (File.Exists(file))
            {
                return file;
            }

            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                return null;
            }
        }

        return null;
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
