using System.Collections.Immutable;

namespace Baton.Build;

/// <summary>Where NuGet writes down what a project was restored with: project.assets.json.</summary>
/// <param name="dotnet">Asks MSBuild.</param>
internal sealed class ProjectAssets(DotNetCommand dotnet)
{
    /// <summary>Where it usually is.</summary>
    public static string Usual(string project) => Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json");

    /// <summary>
    /// The files of some projects, each once, there or not. MSBuild alone knows: with artifacts output there is no obj beside the project, or an
    /// old one. A project that NuGet does not restore has none.
    /// </summary>
    /// <param name="projects">The projects, absolute.</param>
    /// <param name="properties">The properties that they were built with.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<ImmutableArray<string>> OfAsync(IEnumerable<string> projects, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var project in projects.Distinct(StringComparer.Ordinal))
        {
            var asked = await AskAsync(project, properties, cancellationToken);
            if (asked is not { Length: 0 } || File.Exists(Usual(project)))
            {
                files.Add(asked is { Length: > 0 } ? asked : Usual(project));
            }
        }

        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What MSBuild answers: empty where the project has none, null where there is no answer.</summary>
    public async Task<string?> AskAsync(string project, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var (exit, lines) = await dotnet.Quiet().RunAsync(["msbuild", project, "-nologo", "-getProperty:ProjectAssetsFile", .. properties], cancellationToken);
        if (exit != 0)
        {
            return null;
        }

        var asked = lines.Count > 0 ? lines[^1].Trim() : "";
        return asked.Length == 0 ? "" : Path.GetFullPath(asked, Path.GetDirectoryName(project)!);
    }
}
