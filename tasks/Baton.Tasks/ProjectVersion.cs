using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Units;
using Baton.Core.Versioning;
using Baton.Git;
using Baton.Git.Running;
using Baton.Git.Units;
using Microsoft.Build.Framework;
using NuGet.Versioning;

namespace Baton.Tasks;

/// <summary>The version of a project: environment over property over baton.json over default.</summary>
internal static class ProjectVersion
{
    private const string OverrideVariable = "BATON_VERSION_OVERRIDE";

    /// <summary>Reads it, once per repository, options and build.</summary>
    /// <returns>Null when only a version that a build found was asked for, and there is none.</returns>
    public static Result<VersionAnswer>? Read(VersionQuestion question, IBuildEngine4? engine, CancellationToken cancellationToken)
    {
        var given = question.Variables.GetValueOrDefault(OverrideVariable, "") is { Length: > 0 } variable ? new GivenVersion(variable) : question.Given;
        var unit = UnitLocation.Of(question.Directory, question.Variables);
        var text = UnitFile.Text(unit.File);
        if (!text.IsSuccess)
        {
            return Result<VersionAnswer>.Failure(text.Diagnostics);
        }

        var settings = new OwnSettings(question, unit, text.Value);
        return given.IsOf(unit)
            ? settings.Check(given, () => Given(given, question))
            : settings.Apply(Counted(question, unit, text.Value, engine, cancellationToken));
    }

    /// <summary>The version of the history.</summary>
    private static Result<VersionAnswer>? Counted(VersionQuestion question, UnitLocation unit, string configuration, IBuildEngine4? engine, CancellationToken cancellationToken)
    {
        var context = new GitContext(question.Variables);
        var memory = VersionMemory.Of(engine);
        var units = QuestionText.MayNameUnits(question, configuration) ? memory.Units(unit.Base) : [];
        var asked = QuestionText.Of(question, unit, configuration, units);
        if (question.OnlyCached)
        {
            return (CachedVersion.Find(question.Directory, asked, context) ?? BuiltVersion.Read(question.BuiltFile)) is { } answer
                ? Result<VersionAnswer>.Success(answer)
                : null;
        }

        return memory.Once(
            QuestionText.Within(question, unit, asked),
            () => UnclaimedPrefixes.Of(
                CachedVersion.Read(question.Directory, asked, () => Options(question, unit, configuration, units), context, cancellationToken),
                unit.InRepository,
                () => UnitSearch.Places(memory.Units(unit.Base), unit.Base)));
    }

    /// <summary>The given version, with its commit or the one that is checked out.</summary>
    private static Result<VersionAnswer> Given(GivenVersion given, VersionQuestion question)
    {
        if (!SemanticVersion.TryParse(given.Version, out _))
        {
            return TaskDiagnostics.InvalidOverride.Report(
                $"BatonVersionOverride is '{given.Version}', which is not a SemVer 2 version.", "Give a version such as 1.2.3 or 1.2.3-beta.1, or remove it.");
        }

        var commit = given.Commit.Length > 0 ? given.Commit : CheckedOut(question) ?? "";
        return new VersionAnswer { Version = given.Version, Commit = commit, Tag = given.Tag.Length > 0 ? given.Tag : null, Height = given.Height };
    }

    private static string? CheckedOut(VersionQuestion question)
    {
        var context = new GitContext(question.Variables);
        return question.OnlyCached ? CheckedOutCommit.Find(question.Directory, context) : CheckedOutCommit.Read(question.Directory, context);
    }

    private static Result<VersioningOptions> Options(
        VersionQuestion question, UnitLocation unit, string text, ImmutableArray<UnitText> units)
    {
        var read = UnitFile.Parse(unit.File, unit.Folder, text);
        if (!read.IsSuccess)
        {
            return Result<VersioningOptions>.Failure(read.Diagnostics);
        }

        var versioning = read.Value.Versioning;
        var paths = VersioningOverrides.Paths(versioning.Paths, question.Variables, question.Paths);

        // A project without baton.json is the whole repository's, unless it names paths.
        var place = new UnitPlace(read.Value.Name, unit.InRepository, paths, unit.File);
        var scoped = UnitReferences.Apply(versioning, place, () => UnitSearch.Places(units, unit.Base));
        return scoped.IsSuccess ? VersioningOverrides.Apply(scoped.Value, question.Variables, question.Properties) : scoped;
    }
}
