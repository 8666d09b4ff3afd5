using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Core.BuildNumbers;

/// <summary>Which build system a run is in.</summary>
public static class BuildSystems
{
    /// <summary>The name that leaves it to the environment.</summary>
    public const string Detect = "auto";

    private static readonly ImmutableArray<(string Name, BuildSystem System, string Variable, string Sign)> All =
    [
        // https://docs.github.com/actions/reference/variables-reference
        ("github", BuildSystem.GitHub, "GITHUB_ACTIONS", "true"),

        // https://learn.microsoft.com/azure/devops/pipelines/build/variables
        ("azure", BuildSystem.Azure, "TF_BUILD", "true"),

        // https://docs.gitlab.com/ci/variables/predefined_variables/
        ("gitlab", BuildSystem.GitLab, "GITLAB_CI", "true"),

        // https://www.jetbrains.com/help/teamcity/predefined-build-parameters.html
        ("teamcity", BuildSystem.TeamCity, "TEAMCITY_VERSION", ""),
    ];

    /// <summary>The names that can be asked for.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(s => s.Name)];

    /// <summary>The system of a name, or for <see cref="Detect"/> the one that the environment tells of.</summary>
    public static Result<BuildSystem> Find(string name, IReadOnlyDictionary<string, string> variables)
    {
        var found = name == Detect ? All.Where(s => IsSet(variables, s.Variable, s.Sign)).ToList() : All.Where(s => s.Name == name).ToList();
        return found.Count > 0 ? found[0].System
            : name == Detect ? BuildNumberDiagnostics.NotRecognised.Report(
                $"No build system is recognised: none of {string.Join(", ", All.Select(s => s.Variable))} is set.",
                $"Name it (--ci {string.Join(", --ci ", Names)}), or leave --ci out on your own machine.")
            : BuildNumberDiagnostics.Unknown.Report(
                $"'{name}' is no build system that Baton knows: {string.Join(", ", Names)}.",
                Nearest.Match(name, Names) is { } near ? $"Did you mean '{near}'?" : $"Name one of them, or say --ci alone.");
    }

    private static bool IsSet(IReadOnlyDictionary<string, string> variables, string name, string sign) =>
        variables.TryGetValue(name, out var value) && value.Length > 0 && (sign.Length == 0 || value.Equals(sign, StringComparison.OrdinalIgnoreCase));
}
