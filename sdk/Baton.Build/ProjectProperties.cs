using System.Text.Json;
using Baton.Core.Configuration;

namespace Baton.Build;

/// <summary>Asks MSBuild what the properties of a project are.</summary>
/// <param name="dotnet">Runs MSBuild.</param>
internal sealed class ProjectProperties(DotNetCommand dotnet)
{
    /// <summary>The properties; null with what MSBuild said when it cannot evaluate the project.</summary>
    /// <param name="project">The project, absolute.</param>
    /// <param name="names">At least two: for one, MSBuild answers no JSON.</param>
    /// <param name="build">For the configuration and the properties that the project is built with.</param>
    /// <param name="response">A response file that MSBuild does not find above the project; null for none.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<(IReadOnlyDictionary<string, string>? Properties, string Said)> AskAsync(
        string project, IEnumerable<string> names, BuildConfiguration build, string? response, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "msbuild", project, "-nologo", $"-getProperty:{string.Join(',', names)}", VersionProperties.Property("Configuration", build.Configuration),
            .. response is null ? (string[])[] : [$"@{response}"],
            .. build.Properties.Select(p => VersionProperties.Property(p.Key, p.Value)),
        ];
        var (exit, lines) = await dotnet.Quiet().RunAsync(arguments, cancellationToken);
        return exit == 0 && Read(string.Join('\n', lines.SkipWhile(l => l != "{"))) is { } properties
            ? (properties, "") : (null, BuildErrors.Said(lines) is { Length: > 0 } said ? said : "MSBuild printed nothing");
    }

    private static Dictionary<string, string>? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("Properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
