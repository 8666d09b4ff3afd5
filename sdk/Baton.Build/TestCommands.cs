using System.Collections.Immutable;
using Baton.Core.Configuration;

namespace Baton.Build;

/// <summary>The command lines of <c>dotnet test</c> that cover a release unit and leave results files.</summary>
/// <param name="dotnet">Asks MSBuild where a project keeps its assets file, when it is not in the usual place.</param>
/// <param name="folder">The unit's folder, absolute.</param>
internal sealed class TestCommands(DotNetCommand dotnet, string folder)
{
    // Of a project in a solution that NuGet does not restore. One that is alone, such as a traversal project, may test others.
    private const string NoPackages = "{}";

    /// <summary>
    /// The arguments of each run. One is enough, unless the projects of a solution write their results in different ways; none when
    /// all of them were read and none is a test project, which the platform would end as a failure without a word.
    /// </summary>
    /// <param name="test">What to test.</param>
    /// <param name="build">What was built.</param>
    /// <param name="properties">The properties that it was built with.</param>
    /// <param name="results">The folder for results files.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<ImmutableArray<TestInvocation>> OfAsync(
        TestConfiguration test, BuildConfiguration build, IReadOnlyList<string> properties, string results, CancellationToken cancellationToken)
    {
        var target = test.Project ?? build.Project;
        string[] common = ["--no-build", "-c", build.Configuration, "--results-directory", results, .. properties];
        if (!TestRunner.IsTestingPlatform(folder))
        {
            return [new(["test", .. target is null ? Array.Empty<string>() : [target], .. common, "--logger", "trx", .. test.Arguments], [])];
        }

        var all = await ReadAsync(target, properties, cancellationToken);
        var unread = all.Where(p => p.Assets is null).Select(p => Shown(p.Path)).ToImmutableArray();
        if (all.Count == 0 || unread.Length > 0)
        {
            // An option that one of the projects does not know would end its tests; the summary counts them.
            return [new(["test", .. Covered(target), .. common, .. test.Arguments], unread.Length == 0 ? [target ?? "."] : unread)];
        }

        List<(string Path, string Option)> tests =
            [.. all.Select(p => (p.Path, Option: TestReport.OptionFor(p.Assets!)!)).Where(p => p.Option is not null)];
        return tests.Select(p => p.Option).Distinct(StringComparer.Ordinal).ToList() switch
        {
            [] => [],
            [var option] => [new(["test", .. Covered(target), .. common, .. Report(option), .. test.Arguments], Silent(tests))],
            _ => [.. tests.Select(p => new TestInvocation(["test", "--project", p.Path, .. common, .. Report(p.Option), .. test.Arguments], Silent([p])))],
        };
    }

    private string Shown(string project) => Path.GetRelativePath(folder, project);

    private ImmutableArray<string> Silent(IEnumerable<(string Path, string Option)> tests) =>
        [.. tests.Where(p => p.Option.Length == 0).Select(p => Shown(p.Path))];

    private string[] Covered(string? target) =>
        SolutionProjects.Target(folder, target) is { } found
            ? [SolutionProjects.IsSolution(found) ? "--solution" : "--project", Shown(found).Replace('\\', '/')]
        : target is null ? [] : ["--project", target];

    private static string[] Report(string option) => option.Length == 0 ? [] : [option];

    /// <summary>The projects, each with the text of its project.assets.json; null for one of which it is unknown whether it has tests.</summary>
    private async Task<List<(string Path, string? Assets)>> ReadAsync(string? target, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var all = new List<(string, string?)>();
        foreach (var project in SolutionProjects.Of(folder, target))
        {
            var usual = ProjectAssets.Usual(project);
            var file = File.Exists(usual) ? usual : await new ProjectAssets(dotnet).AskAsync(project, properties, cancellationToken);
            all.Add((project, File.Exists(file) ? await File.ReadAllTextAsync(file, cancellationToken)
                : file is { Length: 0 } && project != SolutionProjects.Target(folder, target) ? NoPackages : null));
        }

        return all;
    }
}
