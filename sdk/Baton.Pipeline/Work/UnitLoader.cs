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

        var context = new GitContext(session.Environment.Variables) { Rule = new(() => UnitSecrets.Children(read.Value, folder)) };
        var found = GitRepository.Find(folder, context);
        if (found is { IsSuccess: false })
        {
            return Result<ReleaseUnit>.Failure(found.Diagnostics);
        }

        var repository = found?.Value;
        var paths = VersioningOverrides.Paths(read.Value.Versioning.Paths, session.Environment.Variables, []);
        var place = new UnitPlace(read.Value.Name, unit.InRepository, paths, file);
        var scoped = UnitReferences.Apply(read.Value.Versioning, place, () => UnitSearch.Below(unit.Base, unit.Base));
        var overridden = scoped.IsSuccess ? VersioningOverrides.Apply(scoped.Value, session.Environment.Variables) : scoped;
        return overridden.IsSuccess
            ? new ReleaseUnit(folder, read.Value with { Versioning = overridden.Value }, repository, unit.InRepository)
            : Result<ReleaseUnit>.Failure(overridden.Diagnostics);
    }
}
