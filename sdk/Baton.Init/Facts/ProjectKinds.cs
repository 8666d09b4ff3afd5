using System.Collections.Immutable;
using Baton.Init.Texts;

namespace Baton.Init.Facts;

/// <summary>Tells from its files what a project is.</summary>
internal static class ProjectKinds
{
    private static readonly string[] TestPackages = ["Microsoft.NET.Test.Sdk", "xunit", "NUnit", "MSTest", "TUnit", "Microsoft.Testing.Platform"];
    private static readonly string[] PackageProperties = ["PackageId", "PackageTags", "PackageReadmeFile", "PackageLicenseExpression", "GeneratePackageOnBuild", "Description"];
    private static readonly string[] Aside = ["sample", "samples", "example", "examples", "benchmark", "benchmarks", "perf", "playground", "demo", "demos"];

    /// <summary>All projects, by path.</summary>
    public static ImmutableArray<ProjectFacts> Of(BuildFiles files)
    {
        var first = files.Projects.Select(p => (Path: p, Found: Alone(files, p))).ToList();
        var used = first.Where(p => p.Found is not { Kind: ProjectKind.Test } && IsProgram(files, p.Path)).SelectMany(p => References(files, p.Path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. first.Select(p => p.Found ?? (used.Contains(p.Path)
                ? new ProjectFacts(p.Path, ProjectKind.Part, "a program of the repository uses it, and nothing says that it is a package")
                : new ProjectFacts(p.Path, ProjectKind.Package, "a library, and no program of the repository uses it"))),
        ];
    }

    /// <summary>What the project itself says; null for a library that says nothing.</summary>
    private static ProjectFacts? Alone(BuildFiles files, string path)
    {
        ProjectFacts Is(ProjectKind kind, string why) => new(path, kind, why);
        var sdk = Sdk(files.Parts[path]);
        var packable = files.Property(path, "IsPackable");
        if (IsTest(files, path, sdk))
        {
            return Is(ProjectKind.Test, "has a test framework");
        }

        if (sdk is null)
        {
            return Is(ProjectKind.Part, "is not an SDK-style project");
        }

        if (path.Split('/', '.').Any(s => Aside.Contains(s, StringComparer.OrdinalIgnoreCase)))
        {
            return Is(ProjectKind.Part, "its name says that it is not released");
        }

        if (files.Property(path, "PackAsTool")?.IsTrue == true)
        {
            return Is(ProjectKind.Tool, "PackAsTool");
        }

        if (packable is { IsTrue: true } || files.Property(path, "PackageType") is not null)
        {
            return Is(ProjectKind.Package, "IsPackable or PackageType");
        }

        if (sdk.StartsWith("Microsoft.NET.Sdk.", StringComparison.OrdinalIgnoreCase) && sdk[18..].Split('/')[0] is "Web" or "Worker" or "BlazorWebAssembly" || files.Property(path, "AzureFunctionsVersion") is not null)
        {
            return files.Property(path, "IsPublishable")?.IsFalse == true ? Is(ProjectKind.Part, "IsPublishable is false") : Is(ProjectKind.Service, sdk);
        }

        if (IsProgram(files, path))
        {
            return files.Property(path, "IsPublishable")?.IsFalse == true ? Is(ProjectKind.Part, "IsPublishable is false") : Is(ProjectKind.Program, "OutputType");
        }

        return packable is { IsFalse: true } ? Is(ProjectKind.Part, "IsPackable is false")
            : PackageProperties.FirstOrDefault(p => files.Property(path, p) is { File: var file } && (file == path || p == "GeneratePackageOnBuild")) is { } says ? Is(ProjectKind.Package, says)
            : null;
    }

    private static bool IsTest(BuildFiles files, string path, string? sdk) =>
        files.Property(path, "IsTestProject")?.IsTrue == true || sdk?.StartsWith("MSTest.Sdk", StringComparison.OrdinalIgnoreCase) == true
        || files.Parts[path].Named("PackageReference").Select(p => p["Include"] ?? "").Any(i => TestPackages.Any(t => i.Equals(t, StringComparison.OrdinalIgnoreCase) || i.StartsWith(t + ".", StringComparison.OrdinalIgnoreCase)))
        || (path.Split('/')[^1] is var name && (name.Contains(".Tests.", StringComparison.OrdinalIgnoreCase) || name.Contains(".Test.", StringComparison.OrdinalIgnoreCase))
            && files.Items(path, "PackageReference").Concat(files.Items(path, "GlobalPackageReference")).Any(i => TestPackages.Any(t => i["Include"]?.StartsWith(t, StringComparison.OrdinalIgnoreCase) == true)));

    private static bool IsProgram(BuildFiles files, string path) =>
        files.Property(path, "OutputType")?.Value is { } type && (type.Equals("Exe", StringComparison.OrdinalIgnoreCase) || type.Equals("WinExe", StringComparison.OrdinalIgnoreCase))
        || Sdk(files.Parts[path]) is { } sdk && (sdk.Contains(".Web", StringComparison.OrdinalIgnoreCase) || sdk.Contains(".Worker", StringComparison.OrdinalIgnoreCase));

    private static string? Sdk(XmlPart project) =>
        project["Sdk"] ?? project.Children.FirstOrDefault(c => c.Name == "Sdk")?["Name"] ?? project.Named("Import").Select(i => i["Sdk"]).FirstOrDefault(s => s is not null);

    private static IEnumerable<string> References(BuildFiles files, string path) => files.Parts[path].Named("ProjectReference")
        .Select(r => r["Include"]).OfType<string>().Select(i => Joined(BuildFiles.Folder(path), i.Replace('\\', '/')));

    /// <summary>A relative path from a folder, with its <c>..</c> taken out.</summary>
    private static string Joined(string folder, string path)
    {
        var parts = new List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var part in path.Split('/').Where(p => p is not ("." or "")))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
