using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;

namespace Baton.Build.Packing;

/// <summary>Makes the artifacts of a release with the packers of its unit.</summary>
/// <param name="dotnet">Runs pack and publish.</param>
/// <param name="folder">The unit's folder, absolute.</param>
/// <param name="output">Where the artifacts go, absolute; emptied first.</param>
public sealed class PackStep(IDotNet dotnet, string folder, string output)
{
    private readonly string made = output + ".tmp";
    private readonly string scratch = output + ".scratch";

    /// <summary>The release notes for packages that have none of their own; null for none.</summary>
    public string? Notes { get; init; }

    /// <summary>The environment variables, read once at the start of the run.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Which packer made each artifact, by the name of its file.</summary>
    public Dictionary<string, IPacker> Packed { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes them. The build must have been done.</summary>
    /// <param name="unit">What to pack.</param>
    /// <param name="version">NuGet's version, for the names of zips.</param>
    /// <param name="properties">The properties that it was built with.</param>
    /// <param name="time">The commit's date, the time of every file in them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The artifacts, sorted by name.</returns>
    public async Task<Result<ImmutableArray<Artifact>>> RunAsync(
        UnitConfiguration unit, string version, IReadOnlyList<string> properties, DateTimeOffset time, CancellationToken cancellationToken)
    {
        try
        {
            Empty(output);
            var (said, files) = (new List<Diagnostic>(), new Dictionary<string, PackedFile>(StringComparer.Ordinal));

            // A package for a runtime is built again; it must not come between the build and those that take what was built.
            foreach (var packer in unit.Packages.OrderBy(p => p.BuildsAgain))
            {
                Empty(made);
                Empty(scratch);
                var request = new PackRequest
                {
                    Folder = folder,
                    Output = made,
                    Scratch = scratch,
                    Version = version,
                    Time = time,
                    Build = unit.Build,
                    Properties = properties,
                    Notes = Notes,
                    Variables = Variables,
                    DotNet = dotnet,
                };
                var packed = await packer.PackAsync(request, cancellationToken);
                said.AddRange(packed.Diagnostics);
                if (!packed.IsSuccess)
                {
                    return Result<ImmutableArray<Artifact>>.Failure(said);
                }

                foreach (var file in packed.Value)
                {
                    if (Wrong(file, packer) is { } wrong)
                    {
                        return Result<ImmutableArray<Artifact>>.Failure([.. said, wrong]);
                    }

                    (Packed[file.Name], files[file.Name]) = (packer, file);
                    File.Move(Path.Combine(made, file.Name), Path.Combine(output, file.Name), overwrite: true);
                }
            }

            var artifacts = ArtifactFiles.Collect(output, files);
            return !artifacts.IsSuccess ? artifacts : Result<ImmutableArray<Artifact>>.Success(
                artifacts.Value, said.Concat(artifacts.Value.Select(a => MachinePaths.Find(Path.Combine(output, a.Name), folder)).OfType<Diagnostic>()));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StepDiagnostics.CannotWrite.Report(
                $"The artifacts cannot be written to '{output}': {exception.Message}", "Free some space, or make the folder writable.");
        }
        finally
        {
            Forget(made);
            Forget(scratch);
        }
    }

    /// <summary>What a packer says that it made must be there, as a plain file of its folder, and be told apart from all other files of the release.</summary>
    private Diagnostic? Wrong(PackedFile file, IPacker packer)
    {
        const string Advice = "Report it to the author of the packer.";
        var who = $"The packer \"{packer.Name}\"";
        return ArtifactFiles.BadName(file.Name)
            ?? (!File.Exists(Path.Combine(made, file.Name)) ? StepDiagnostics.PackFailed.Report($"{who} says that it made '{file.Name}', and no such file is in its output folder.", Advice)
                : FirstBuild.IsEvidence(file.Kind) ? StepDiagnostics.PackFailed.Report($"{who} gives '{file.Name}' the kind '{file.Kind}', which is reserved for what Baton writes about a release.", Advice)
                : ReleaseProof.IsReserved(file.Name) ? StepDiagnostics.PackFailed.Report($"{who} made a file '{file.Name}'. That name is reserved for what Baton writes about a release.", Advice)
                : Packed.Keys.FirstOrDefault(n => n.Equals(file.Name, StringComparison.OrdinalIgnoreCase)) is { } taken && Packed[taken] != packer
                    ? StepDiagnostics.PackFailed.Report(
                        $"{who} made '{file.Name}', and the packer \"{Packed[taken].Name}\" has made '{taken}' already.", "Give one of the entries of \"packages\" in baton.json another name.")
                : null);
    }

    private static void Empty(string path)
    {
        Remove(path);
        Directory.CreateDirectory(path);
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>What cannot be cleaned up now is cleaned up by the next run; the outcome of this one is decided.</summary>
    private static void Forget(string path)
    {
        try
        {
            Remove(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
