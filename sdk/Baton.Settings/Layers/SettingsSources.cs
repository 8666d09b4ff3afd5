using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Settings.Layers;

/// <summary>The twenty sources of settings, in the order in which they are merged: later ones win.</summary>
public static class SettingsSources
{
    private static readonly ImmutableArray<string> Reserved = ["local", "build", "default", "overrides"];

    /// <summary>The sources of an application in an environment and cluster.</summary>
    public static Result<ImmutableArray<SettingsSource>> Of(SettingsRequest request)
    {
        var mistakes = new[] { Mistake("application", request.Application), Mistake("environment", request.Environment), Mistake("cluster", request.Cluster) }
            .OfType<Diagnostic>().ToList();
        return mistakes.Count > 0 ? Result<ImmutableArray<SettingsSource>>.Failure(mistakes) : All(request)
            .Where(s => request.Passes == SettingsPasses.Build || !s.Name.EndsWith("-build", StringComparison.Ordinal))
            .Where(s => request.Passes != SettingsPasses.Deployed || !s.Name.EndsWith("-local", StringComparison.Ordinal))
            .ToImmutableArray();
    }

    private static IEnumerable<SettingsSource> All(SettingsRequest request)
    {
        var (app, environment, cluster) = (request.Application, request.Environment, request.Cluster);

        // The machine.
        yield return Everybody("hostname");
        yield return Everybody("hostname-local");
        yield return Everybody("hostname-build");

        // Everybody.
        yield return Everybody("common");
        yield return Everybody($"common-{environment}");
        if (cluster is not null)
        {
            yield return Everybody($"common-{environment}-{cluster}");
        }

        yield return Everybody("common-local");
        yield return Everybody("common-build");
        yield return Everybody("common-overrides");

        // The application: what it brings along, then what the folders say of it.
        yield return Application($"{app}-default");
        yield return Application($"{app}-{environment}");
        if (cluster is not null)
        {
            yield return Application($"{app}-{environment}-{cluster}");
        }

        yield return Everybody($"{app}-default", app);
        yield return Everybody($"{app}-{environment}");
        if (cluster is not null)
        {
            yield return Everybody($"{app}-{environment}-{cluster}");
        }

        yield return Application($"{app}-local");
        yield return Application($"{app}-build");
        yield return Everybody($"{app}-local");
        yield return Everybody($"{app}-build");
        yield return Everybody($"{app}-overrides");
    }

    private static SettingsSource Everybody(params ImmutableArray<string> names) => new(names, OfApplication: false);

    private static SettingsSource Application(string name) => new([name], OfApplication: true);

    private static Diagnostic? Mistake(string what, string? name) =>
        name is null || (name.Length > 0 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') && !Reserved.Contains(name)) ? null
        : SettingsDiagnostics.BadName.Report(
            $"The {what} '{string.Concat(name.Select(c => char.IsControl(c) ? '\uFFFD' : c))}' has a name that settings files cannot have.",
            $"Use letters, digits, '.', '_' and '-', none of {string.Join(", ", Reserved)}, and no '.' at the beginning.");
}
