using System.Collections.Immutable;
using Baton.Core.Configuration;

namespace Baton.Build;

/// <summary>The command lines of <c>dotnet test</c> that cover a release unit and leave results files.</summary>
/// <param name="dotnet">Asks MSBuild where a project keeps its assets file, when it is not in the usual place.</param>
/// <param name="folder">The unit's folder, absolute.</param>
internal sealed class TestCommands(DotNetCommand dotnet, string folder)
{
    /// <summary>
    /// The arguments of each run. One is enough, unless the projects of a solution write their results in different ways; none when
    /// there is no test project, which the platform would end as a failure without a word.
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

        var projects = ImmutableArray.CreateBuilder<(string Path, string Option)>();
        var all = SolutionProjects.Of(folder, target);
        foreach (var project in all)
        {
            if (await OptionAsync(project, cancellationToken) is { } option)
            {
                projects.Add((project, option));
            }
        }

        var options = projects.Select(p => p.Option).Distinct(StringComparer.Ordinal).ToList();
        return options.Count == 0 && all.Length > 0 ? []
            : options.Count <= 1
            ? [new(["test", .. Target(target), .. common, .. Report(options.SingleOrDefault(TestReport.Xunit)), .. test.Arguments], Silent(projects))]
            : [.. projects.Select(p => new TestInvocation(["test", "--project", p.Path, .. common, .. Report(p.Option), .. test.Arguments], Silent([p])))];
    }

    private ImmutableArray<string> Silent(IEnumerable<(string Path, string Option)> projects) =>
        [.. projects.Where(p => p.Option.Length == 0).Select(p => Path.GetRelativePath(folder, p.Path))];

    private static string[] Target(string? target) =>
        target is null ? [] : [SolutionProjects.IsSolution(target) ? "--solution" : "--project", target];

    private static string[] Report(string option) => option.Length == 0 ? [] : [option];

    private async Task<string?> OptionAsync(string project, CancellationToken cancellationToken)
    {
        var usual = ProjectAssets.Usual(project);
        if (File.Exists(usual))
        {
            return TestReport.OptionFor(await File.ReadAllTextAsync(usual, cancellationToken));
        }

        var asked = await new ProjectAssets(dotnet).AskAsync(project, [], cancellationToken);
        return File.Exists(asked) ? TestReport.OptionFor(await File.ReadAllTextAsync(asked, cancellationToken)) : null;
    }
}
