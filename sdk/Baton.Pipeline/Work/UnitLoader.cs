using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Units;
using Baton.Core.Versioning;
using Baton.Git;
using Baton.Git.Units;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>Finds the release unit of a folder, its configuration, its repository and its version.</summary>
internal static class UnitLoader
{
    public static Result<ReleaseUnit> Load(ReleaseSession session)
    {
        var unit = UnitLocation.Of(session.Folder, session.Environment.Variables);
        var (file, folder) = (unit.File, unit.Folder);
        var read = UnitFile.Read(file, folder);
        if (!read.IsSuccess)
        {
            return Result<ReleaseUnit>.Failure(read.Diagnostics);
        }

        var found = GitRepository.Find(folder, Context(session, read.Value, folder));
        if (found is { IsSuccess: false })
        {
            return Result<ReleaseUnit>.Failure(found.Diagnostics);
        }

        return Configured(session, unit, read.Value, found?.Value);
    }

    /// <summary>The same, without its repository.</summary>
    public static Result<ReleaseUnit> LoadWithoutRepository(ReleaseSession session)
    {
        var unit = UnitLocation.Of(session.Folder, session.Environment.Variables);
        var read = UnitFile.Read(unit.File, unit.Folder);
        return read.IsSuccess ? Configured(session, unit, read.Value, null) : Result<ReleaseUnit>.Failure(read.Diagnostics);
    }

    /// <summary>What reading the repository of a unit needs.</summary>
    public static GitContext Context(ReleaseSession session, UnitConfiguration configuration, string folder) =>
        new(session.Environment.Variables) { Rule = new(() => UnitSecrets.Children(configuration, folder)) };

    private static Result<ReleaseUnit> Configured(ReleaseSession session, UnitLocation unit, UnitConfiguration configuration, GitRepository? repository)
    {
        var paths = VersioningOverrides.Paths(configuration.Versioning.Paths, session.Environment.Variables, []);
        var place = new UnitPlace(configuration.Name, unit.InRepository, paths, unit.File);
        var scoped = UnitReferences.Apply(configuration.Versioning, place, () => UnitSearch.Below(unit.Base, unit.Base));
        var overridden = scoped.IsSuccess ? VersioningOverrides.Apply(scoped.Value, session.Environment.Variables) : scoped;
        return overridden.IsSuccess
            ? new ReleaseUnit(unit.Folder, configuration with { Versioning = overridden.Value }, repository, unit.InRepository)
            : Result<ReleaseUnit>.Failure(overridden.Diagnostics);
    }
}
