using System.Collections.Immutable;

namespace Baton.Cake.Steps;

/// <summary>Where NuGet writes down what a project was restored with: project.assets.json.</summary>
/// <param name="dotnet">Asks MSBuild.</param>
internal sealed class ProjectAssets(DotNetCommand dotnet)
{
    /// <summary>Where it usually is.</summary>
    public static string Usual(string project) => Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json");

    /// <summary>
    /// The files of some projects, each once, there or not. MSBuild alone knows: with artifacts output there is no obj beside the project, or an
    /// old one.
    /// </summary>
    /// <param name="projects">The projects, absolute.</param>
    /// <param name="properties">The properties that they were built with.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<ImmutableArray<string>> OfAsync(IEnumerable<string> projects, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var project in projects.Distinct(StringComparer.Ordinal))
        {
            files.Add(await AskAsync(project, properties, cancellationToken) is { Length: > 0 } asked ? asked : Usual(project));
        }

        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What MSBuild answers; empty when it gives none.</summary>
    public async Task<string> AskAsync(string project, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var (exit, lines) = await dotnet.Quiet().RunAsync(["msbuild", project, "-nologo", "-getProperty:ProjectAssetsFile", .. properties], cancellationToken);
        var asked = exit == 0 && lines.Count > 0 ? lines[^1].Trim() : "";
        return asked.Length == 0 ? "" : Path.GetFullPath(asked, Path.GetDirectoryName(project)!);
    }
}
