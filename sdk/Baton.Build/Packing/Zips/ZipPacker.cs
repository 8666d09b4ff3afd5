using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;

namespace Baton.Build.Packing.Zips;

/// <summary>Packs what a project publishes as a zip.</summary>
/// <param name="Source">The project, relative to the unit's folder.</param>
/// <param name="File">What the file's name starts with.</param>
/// <param name="Runtime">A runtime identifier to publish for; null for portable.</param>
/// <param name="Include">Globs of further files, relative to the unit's folder.</param>
internal sealed record ZipPacker(string Source, string File, string? Runtime, ImmutableArray<string> Include) : IPacker
{
    /// <summary>Files of these folders come from elsewhere than the commit.</summary>
    private static readonly ImmutableArray<string> Foreign = ["node_modules", "TestResults", ".idea"];

    public bool IsRepeatable(string folder) => !Include.SelectMany(i => ZipContents.Matches(i, folder))
        .Any(f => Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar).Any(p => Foreign.Contains(p, StringComparer.OrdinalIgnoreCase)));

    public string Name => "zip";

    public object Settings => new { zip = Source, name = File, runtime = Runtime, include = Include };

    public string Identity => Source.Length == 0 ? "" : $"{File} {Runtime}".TrimEnd();

    public string? Project => Source;

    public bool BuildsAgain => Runtime is not null;

    private string Suffix => Runtime is null ? "" : $"-{Runtime}";

    public IReadOnlyList<string> ExpectedNames(string folder, string version) => [FileName(version)];

    public async Task<Result<ImmutableArray<PackedFile>>> PackAsync(PackRequest request, CancellationToken cancellationToken)
    {
        // For a runtime of its own the project has to be restored and built again; else what was tested is what is packed, without
        // the executable that would only run on a machine like this one.
        string[] target = Runtime is not null ? ["-r", Runtime, "--no-restore"] : ["--no-build", "-p:UseAppHost=false"];
        if (Runtime is not null && await request.DotNet.RunAsync(Restore(request), StepDiagnostics.PackFailed, cancellationToken) is { } unrestored)
        {
            return unrestored;
        }

        string[] arguments = ["publish", Source, .. target, "-c", request.Build.Configuration, "-o", request.Scratch, .. request.Properties];
        if (await request.DotNet.RunAsync(arguments, StepDiagnostics.PackFailed, cancellationToken) is { } error)
        {
            return error;
        }

        PublishedTimes.Normalise(request.Scratch, request.Time);
        var contents = ZipContents.Of(this, request.Scratch, request.Folder);
        if (!contents.IsSuccess)
        {
            return Result<ImmutableArray<PackedFile>>.Failure(contents.Diagnostics);
        }

        ReproducibleZip.Write(Path.Combine(request.Output, FileName(request.Version)), contents.Value, request.Time);
        return Result<ImmutableArray<PackedFile>>.Success([new PackedFile(FileName(request.Version), "zip") { Runtime = Runtime }], contents.Diagnostics);
    }

    /// <summary>With the properties that <c>dotnet publish -r</c> gives to its own restore. It runs apart, since it alone gets the credentials of feeds.</summary>
    private string[] Restore(PackRequest request) =>
    [
        "restore", Source, $"-p:RuntimeIdentifier={Runtime}", "-p:_CommandLineDefinedRuntimeIdentifier=true", "-p:_IsPublishing=true",
        $"-p:Configuration={request.Build.Configuration}", .. request.Properties,
    ];

    private string FileName(string version) => $"{File}-{version}{Suffix}.zip";
}
