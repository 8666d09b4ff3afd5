using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Units;
using Baton.Core.Versioning;
using Baton.Git;
using Baton.Git.Units;
using Microsoft.Build.Framework;
using NuGet.Versioning;

namespace Baton.Tasks;

/// <summary>The version of a project: environment over property over baton.json over default.</summary>
internal static class ProjectVersion
{
    private const string OverrideVariable = "BATON_VERSION_OVERRIDE";

    /// <summary>Reads it, once per repository, options and build.</summary>
    /// <returns>Null when only the remembered version was asked for, and there is none.</returns>
    public static Result<VersionAnswer>? Read(VersionQuestion question, IBuildEngine4? engine, CancellationToken cancellationToken)
    {
        var given = question.Variables.GetValueOrDefault(OverrideVariable, "") is { Length: > 0 } variable ? variable : question.Override;
        if (given.Length > 0)
        {
            return Given(given, question);
        }

        var file = UnitFile.Nearest(question.Directory);
        var text = UnitFile.Text(file);
        if (!text.IsSuccess)
        {
            return Result<VersionAnswer>.Failure(text.Diagnostics);
        }

        var context = new GitContext(question.Variables);
        var memory = VersionMemory.Of(engine);
        var root = UnitFile.Root(question.Directory) ?? Path.GetDirectoryName(file) ?? question.Directory;
        var units = QuestionText.MayNameUnits(question, text.Value) ? memory.Units(root) : [];
        var asked = QuestionText.Of(question, file, text.Value, units);
        if (question.OnlyCached)
        {
            return CachedVersion.Find(question.Directory, asked, context) is { } answer ? Result<VersionAnswer>.Success(answer) : null;
        }

        return memory.Once(
            QuestionText.Within(question, asked),
            () => CachedVersion.Read(question.Directory, asked, () => Options(question, file, text.Value, root, units), context, cancellationToken));
    }

    /// <summary>The given version, with the commit that is built.</summary>
    private static Result<VersionAnswer> Given(string version, VersionQuestion question)
    {
        if (!SemanticVersion.TryParse(version, out _))
        {
            return TaskDiagnostics.InvalidOverride.Report(
                $"BatonVersionOverride is '{version}', which is not a SemVer 2 version.", "Give a version such as 1.2.3 or 1.2.3-beta.1, or remove it.");
        }

        var context = new GitContext(question.Variables);
        var commit = CheckedOutCommit.Find(question.Directory, context) ?? (question.OnlyCached ? null : Opened(question.Directory, context));
        return new VersionAnswer { Version = version, Commit = commit ?? "", Height = 0 };
    }

    /// <summary>The commit of a repository that files alone do not tell it of.</summary>
    private static string? Opened(string directory, GitContext context)
    {
        using var repository = GitRepository.Find(directory, context)?.Value;
        return repository?.Head?.Id;
    }

    private static Result<VersioningOptions> Options(
        VersionQuestion question, string? file, string text, string root, ImmutableArray<UnitText> units)
    {
        var folder = file is null ? question.Directory : Path.GetDirectoryName(file)!;
        var read = UnitFile.Parse(file, folder, text);
        if (!read.IsSuccess)
        {
            return Result<VersioningOptions>.Failure(read.Diagnostics);
        }

        var versioning = read.Value.Versioning;
        var paths = VersioningOverrides.Paths(versioning.Paths, question.Variables, question.Paths);
        var inRepository = Path.GetRelativePath(root, folder).Replace('\\', '/');

        // A project without baton.json is the whole repository's, unless it names paths.
        var place = new UnitPlace(read.Value.Name, inRepository == "." ? "" : inRepository, paths, file);
        var scoped = UnitReferences.Apply(versioning, place, () => UnitSearch.Places(units, root));
        return scoped.IsSuccess ? VersioningOverrides.Apply(scoped.Value, question.Variables, question.Properties) : scoped;
    }
}
