using System.Collections.Immutable;
using System.Security.Cryptography;
using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;

namespace Baton.Build.Packing;

/// <summary>The files of the output folder as artifacts of a release.</summary>
internal static class ArtifactFiles
{
    /// <summary>Hashes them, sorted by name.</summary>
    public static Result<ImmutableArray<Artifact>> Collect(string output)
    {
        var artifacts = ImmutableArray.CreateBuilder<Artifact>();
        foreach (var file in new DirectoryInfo(output).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (file.Name.Any(c => !(char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')))
            {
                return StepDiagnostics.BadArtifactName.Report(
                    $"The artifact '{file.Name}' has characters outside [A-Za-z0-9._-]; GitHub would rename it without a word.",
                    "Change the PackageId of the project, or give the zip a \"name\" in baton.json.");
            }

            using var bytes = file.OpenRead();
            artifacts.Add(new Artifact(file.Name, KindOf(file.Extension), file.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        return artifacts.ToImmutable();
    }

    private static string KindOf(string extension) => extension switch
    {
        ".nupkg" => "nuget",
        ".snupkg" => "symbols",
        _ => "zip",
    };
}
