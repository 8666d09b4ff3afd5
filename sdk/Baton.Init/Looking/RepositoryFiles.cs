using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Init.Looking;

/// <summary>Reads the files of a repository that a proposal depends on.</summary>
internal static class RepositoryFiles
{
    /// <summary>Larger files are none that people write by hand, in bytes.</summary>
    private const long Largest = 1 << 20;

    private static readonly string[] Endings = [".csproj", ".fsproj", ".vbproj", ".props", ".targets", ".sln", ".slnx"];

    private static readonly string[] Names =
        ["baton.json", "version.json", "gitversion.yml", "gitversion.yaml", ".gitversion.yml", ".gitversion.yaml", "dotnet-tools.json", "global.json", "nuget.config", ".gitignore", ".gitlab-ci.yml", "azure-pipelines.yml", "packages.lock.json"];

    private static readonly string[] Skipped = [".git", "bin", "obj", "artifacts", "node_modules", ".vs", ".idea", ".baton", "TestResults"];

    /// <summary>The texts by path. Folders of build results, of other repositories and those behind links are left out.</summary>
    public static Result<ImmutableSortedDictionary<string, string>> Read(string root)
    {
        var (files, folders) = (ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal), new Stack<DirectoryInfo>([new DirectoryInfo(root)]));
        try
        {
            while (folders.TryPop(out var folder))
            {
                foreach (var entry in folder.EnumerateFileSystemInfos())
                {
                    if (entry is DirectoryInfo below)
                    {
                        if (!Skipped.Contains(below.Name, StringComparer.OrdinalIgnoreCase) && !IsPackageFolder(below) && below.LinkTarget is null && !Path.Exists(Path.Combine(below.FullName, ".git")))
                        {
                            folders.Push(below);
                        }
                    }
                    else if (entry is FileInfo { Length: < Largest } file && Path.GetRelativePath(root, file.FullName).Replace('\\', '/') is var path && Matters(path))
                    {
                        files[path] = file.Name == "packages.lock.json" ? "" : File.ReadAllText(file.FullName);
                    }
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return InitDiagnostics.Unreadable.Report($"The repository cannot be read: {exception.Message}", "Give yourself the right to read it.");
        }

        return files.ToImmutable();
    }

    /// <summary>The folder into which NuGet unpacks for packages.config; another folder of that name holds projects.</summary>
    private static bool IsPackageFolder(DirectoryInfo folder) =>
        folder.Name.Equals("packages", StringComparison.OrdinalIgnoreCase) && folder.EnumerateDirectories().Any(d => d.EnumerateFiles("*.nupkg").Any());

    private static bool Matters(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Names.Contains(name, StringComparer.OrdinalIgnoreCase) || Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            || (path.StartsWith(".github/workflows/", StringComparison.Ordinal) && (name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal)))
            || (name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !path.Contains('/', StringComparison.Ordinal));
    }
}
