using System.Security;
using Baton.Cake.Session;
using Baton.Cake.Steps;
using Baton.Core.Releases.Verification;
using Baton.Feeds;

namespace Baton.Cake.Work;

/// <summary>
/// Uses published packages as a stranger would: a project of its own references them, is restored and built. Building runs the targets that they
/// carry, so it knows no secret of this run; restoring runs nothing of theirs.
/// </summary>
internal static class PackageUseCheck
{
    private static readonly (string Name, string Content)[] Ends =
    [
        ("Directory.Build.props", "<Project />"), ("Directory.Build.targets", "<Project />"), ("Directory.Packages.props", "<Project />"), ("Directory.Build.rsp", ""), (".editorconfig", "root = true\n"),
    ];

    /// <summary>Does it.</summary>
    /// <returns>How many packages were used.</returns>
    public static async Task<int> RunAsync(ReleaseSession session, PublishedRelease published, string scratch)
    {
        var files = published.Release.Artifacts.Where(a => a.Kind == "nuget").Select(a => Path.Combine(published.Artifacts, a.Name)).ToList();
        List<PublishedPackage> packages = [];
        try
        {
            packages = [.. files.Select(PublishedPackage.Read).Where(p => p.IsReference)];
        }
        catch (InvalidDataException exception)
        {
            session.Stop(VerificationDiagnostics.NotUsable.Report($"A package of {published.Release.Name} {published.Release.Version} cannot be read: {exception.Message}", "Release a new version."));
        }

        if (packages.Count == 0)
        {
            return 0;
        }

        // Within the unit, so that the NuGet configuration which governs it finds the dependencies; nothing else of the unit reaches it.
        var folder = Directory.CreateDirectory(Path.Combine(scratch, "use")).FullName;
        var feed = Directory.CreateDirectory(Path.Combine(folder, "feed")).FullName;
        foreach (var file in files)
        {
            File.Copy(file, Path.Combine(feed, Path.GetFileName(file)));
        }

        // The search for each of these ends at the first one that is found, and nothing above it applies.
        foreach (var (name, content) in Ends)
        {
            File.WriteAllText(Path.Combine(folder, name), content);
        }

        UseConfiguration.Write(folder, published.Feed is null ? feed : null, published.Feed ?? "", [.. packages.Select(p => p.Id)]);
        var project = Path.Combine(folder, "Use.csproj");
        File.WriteAllText(project, Project(Path.Combine(folder, "packages"), packages));
        var variables = session.Environment.Variables;
        var rule = UnitSecrets.Children(session.Unit?.Configuration, session.Unit?.Folder ?? session.Folder);
        if (await RunAsync(ForeignCode.Restore(variables, rule), "restore", project) is { } unrestored)
        {
            session.Stop(unrestored);
        }

        if (await RunAsync(ForeignCode.Build(variables), "build", project, "--no-restore") is { } unbuilt)
        {
            session.Stop(unbuilt);
        }

        Directory.Delete(folder, recursive: true);
        return packages.Count;

        Task<Core.Diagnostics.Diagnostic?> RunAsync(IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
            new DotNetCommand(folder, variables, _ => { }) { Changes = environment, Rule = rule }.RunAsync([.. arguments, "--nologo", "-v:q"], VerificationDiagnostics.NotUsable, session.Cancellation);
    }

    // A packages folder of its own: the shared one may hold another package of this version from before it was published.
    private static string Project(string folder, IEnumerable<PublishedPackage> packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <RestorePackagesPath>{SecurityElement.Escape(folder)}</RestorePackagesPath>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(p => $"<PackageReference Include=\"{SecurityElement.Escape(p.Id)}\" Version=\"[{p.Version}]\" />"))}
          </ItemGroup>
        </Project>
        """;
}
