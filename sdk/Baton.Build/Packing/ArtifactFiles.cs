using System.Collections.Immutable;
using System.Security.Cryptography;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;

namespace Baton.Build.Packing;

/// <summary>The files of the output folder as artifacts of a release.</summary>
internal static class ArtifactFiles
{
    /// <summary>Hashes them, sorted by name.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="packed">What each file is, by its name; null to tell by its extension.</param>
    public static Result<ImmutableArray<Artifact>> Collect(string output, IReadOnlyDictionary<string, PackedFile>? packed = null)
    {
        var artifacts = ImmutableArray.CreateBuilder<Artifact>();
        foreach (var file in new DirectoryInfo(output).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (BadName(file.Name) is { } bad)
            {
                return bad;
            }

            using var bytes = file.OpenRead();
            var known = packed?.GetValueOrDefault(file.Name);
            artifacts.Add(new Artifact(file.Name, known?.Kind ?? KindOf(file.Extension), file.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))) { Runtime = known?.Runtime });
        }

        return artifacts.ToImmutable();
    }

    /// <summary>Why a name cannot be that of an artifact; null when it can.</summary>
    public static Diagnostic? BadName(string name) => name.Length > 0 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') ? null
        : StepDiagnostics.BadArtifactName.Report(
            $"The artifact '{name}' has characters outside [A-Za-z0-9._-]; GitHub would rename it without a word.",
            "Change the PackageId of the project, or the \"name\" of the entry in baton.json. Another packer has to choose another name.");

    private static string KindOf(string extension) => extension switch
    {
        ".nupkg" => "nuget",
        ".snupkg" => "symbols",
        _ => "zip",
    };
}
