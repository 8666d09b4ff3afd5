using System.Security;
using Baton.Cake.Session;
using Baton.Cake.Steps;
using Baton.Core.Releases.Verification;
using Baton.Feeds;

namespace Baton.Cake.Work;

/// <summary>Uses published packages as a stranger would: a project of its own references them, is restored and built.</summary>
internal static class PackageUseCheck
{
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

        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(folder, name), "<Project />");
        }

        var project = Path.Combine(folder, "Use.csproj");
        File.WriteAllText(project, Project(feed, Path.Combine(folder, "packages"), packages));
        if (await new DotNetCommand(folder, session.Environment.Variables, _ => { }).RunAsync(["build", project, "--nologo", "-v:q"], VerificationDiagnostics.NotUsable, session.Cancellation) is { } failure)
        {
            session.Stop(failure);
        }

        Directory.Delete(folder, recursive: true);
        return packages.Count;
    }

    // A packages folder of its own: the shared one may hold another package of this version from before it was published.
    private static string Project(string feed, string folder, IEnumerable<PublishedPackage> packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <RestoreAdditionalProjectSources>{SecurityElement.Escape(feed)}</RestoreAdditionalProjectSources>
            <RestorePackagesPath>{SecurityElement.Escape(folder)}</RestorePackagesPath>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(p => $"<PackageReference Include=\"{SecurityElement.Escape(p.Id)}\" Version=\"[{p.Version}]\" />"))}
          </ItemGroup>
        </Project>
        """;
}
