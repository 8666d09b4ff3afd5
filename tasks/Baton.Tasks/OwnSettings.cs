using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Units;

namespace Baton.Tasks;

/// <summary>
/// What a project's own settings do to a version that is found already. They do not change how it was counted, so most builds parse no JSON for them.
/// </summary>
/// <param name="question">What the project asks.</param>
/// <param name="unit">Where its unit is.</param>
/// <param name="text">What baton.json says; empty for none.</param>
internal sealed class OwnSettings(VersionQuestion question, UnitLocation unit, string text)
{
    /// <summary>The given version, unless the project's properties ask for another one than the release that gives it.</summary>
    /// <param name="given">The given version; only that of a release has a unit.</param>
    /// <param name="answer">Makes the answer.</param>
    public Result<VersionAnswer>? Check(GivenVersion given, Func<Result<VersionAnswer>> answer)
    {
        if (given.Unit.Length == 0 || (question.Paths.IsEmpty && question.Properties.Values.All(v => v.Length == 0)))
        {
            return Apply(answer());
        }

        var file = UnitFile.Parse(unit.File, unit.Folder, text);
        if (!file.IsSuccess)
        {
            return Result<VersionAnswer>.Failure(file.Diagnostics);
        }

        var settings = VersioningOverrides.Apply(file.Value.Versioning, question.Variables);
        if (!settings.IsSuccess)
        {
            return Result<VersionAnswer>.Failure(settings.Diagnostics);
        }

        var properties = new Dictionary<string, string>(question.Properties) { [PropertyDifferences.PathsProperty] = string.Join(';', question.Paths) };
        var differences = PropertyDifferences.Of(settings.Value, file.Value.Versioning.Paths, question.Variables, properties);
        return differences.IsEmpty ? Apply(answer()) : PropertyDifference.Report($"The project in '{question.Directory}'", differences);
    }

    /// <summary>The answer with the AssemblyVersion that the project wants. A remembered answer has none of its own.</summary>
    public Result<VersionAnswer>? Apply(Result<VersionAnswer>? answer)
    {
        if (answer?.Value is not { } version || !MayHavePolicy())
        {
            return answer;
        }

        var file = UnitFile.Parse(unit.File, unit.Folder, text);
        var settings = file.IsSuccess
            ? VersioningOverrides.Apply(file.Value.Versioning, question.Variables, question.Properties) : Result<VersioningOptions>.Failure(file.Diagnostics);
        return settings.IsSuccess
            ? Result<VersionAnswer>.Success(version with { AssemblyVersionPolicy = settings.Value.AssemblyVersion }, answer.Diagnostics)
            : Result<VersionAnswer>.Failure(settings.Diagnostics);
    }

    private bool MayHavePolicy() =>
        text.Contains("assemblyVersion", StringComparison.Ordinal) || text.Contains("\\u", StringComparison.Ordinal)
        || question.Properties.GetValueOrDefault("BatonAssemblyVersion", "").Length > 0 || question.Variables.GetValueOrDefault("BATON_ASSEMBLY_VERSION", "").Length > 0;
}
