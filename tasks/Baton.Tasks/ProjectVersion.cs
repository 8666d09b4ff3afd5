using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git;
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

        var options = Options(question);
        if (question.OnlyCached)
        {
            return options.Value is { } known && CachedVersion.Find(question.Directory, known, new GitContext(question.Variables)) is { } answer
                ? Result<VersionAnswer>.Success(answer)
                : null;
        }

        return options.IsSuccess
            ? VersionMemory.Of(engine).Once(
                Key(question, options.Value),
                () => CachedVersion.Read(question.Directory, options.Value, new GitContext(question.Variables), cancellationToken))
            : Result<VersionAnswer>.Failure(options.Diagnostics);
    }

    /// <summary>The given version, with the commit that is built.</summary>
    private static Result<VersionAnswer> Given(string version, VersionQuestion question)
    {
        if (!SemanticVersion.TryParse(version, out _))
        {
            return TaskDiagnostics.InvalidOverride.Report(
                $"BatonVersionOverride is '{version}', which is not a SemVer 2 version.", "Give a version such as 1.2.3 or 1.2.3-beta.1, or remove it.");
        }

        var found = GitRepository.Find(question.Directory, new GitContext(question.Variables));
        using var repository = found?.Value;
        return new VersionAnswer { Version = version, Commit = repository?.Head?.Id ?? "", Height = 0 };
    }

    private static Result<VersioningOptions> Options(VersionQuestion question)
    {
        var file = GoverningFile.Find(question.Directory);
        var folder = file is null ? question.Directory : Path.GetDirectoryName(file)!;
        var read = GoverningFile.Read(file, folder);
        if (!read.IsSuccess)
        {
            return Result<VersioningOptions>.Failure(read.Diagnostics);
        }

        var versioning = read.Value.Versioning;
        var paths = question.Variables.GetValueOrDefault("BATON_PATHS", "") is { Length: > 0 } variable
            ? [.. variable.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : question.Paths is { IsEmpty: false } ? question.Paths : versioning.Paths;
        var inRepository = GoverningFile.Root(folder) is { } root ? Path.GetRelativePath(root, folder).Replace('\\', '/') : "";

        // A project without baton.json is the whole repository's, unless it names paths.
        versioning = file is null && paths.IsEmpty
            ? versioning
            : versioning with { Paths = PathFilter.FromUnit(paths, inRepository == "." ? "" : inRepository) };
        return VersioningOverrides.Apply(versioning, question.Variables, question.Properties);
    }

    /// <summary>Everything that the answer depends on, within one build.</summary>
    private static string Key(VersionQuestion question, VersioningOptions options) => string.Join('\n',
    [
        GoverningFile.Root(question.Directory) ?? question.Directory,
        options.Key(),
        .. question.Variables.Where(v => v.Key.StartsWith("GIT_", StringComparison.Ordinal)).Select(v => $"{v.Key}={v.Value}").Order(StringComparer.Ordinal),
    ]);
}
