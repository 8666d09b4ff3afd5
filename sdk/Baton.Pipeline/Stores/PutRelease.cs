using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Pipeline.Addresses;
using Baton.Pipeline.Planning;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Store;

namespace Baton.Pipeline.Stores;

/// <summary>Publishes a release that is on disk to the stores of its unit. The same bytes again are nothing to do, other bytes under the same version are refused.</summary>
internal static class PutRelease
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned stage, string given)
    {
        var folder = Path.GetFullPath(given, stage.Folder);
        if (!run.Has(RecordFile.Read(Path.Combine(folder, ReleaseFolder.RecordName)), out var record, out var why)
            || !run.Has(UnitStores.Publishers(stage.Unit, "store/put"), out var stores, out why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        if (record.Release.Name != stage.Unit.Configuration.Name)
        {
            return Outcome<Stage>.Stop(stage, FetchDiagnostics.Elsewhere(record.Release.Name, stage.Unit));
        }

        if (ReleaseFolder.Verify(record.Release, record.Artifacts, run.Cancellation) is { } damaged)
        {
            return Outcome<Stage>.Stop(stage, damaged);
        }

        if (!run.Has(Files(run, record, folder), out var files, out why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        var (operations, context) = (new List<IOperation>(), PublisherContext.Of(run, stage.Unit));
        foreach (var (publisher, id) in stores)
        {
            if (!run.Has(publisher.Plan(context, new PublishRequest(record.Release, files, id)), out var waves, out why))
            {
                return Outcome<Stage>.Stop(stage, why);
            }

            operations.AddRange([.. waves.Hidden, .. waves.Irrevocable, .. waves.Public]);
        }

        var acted = new Acted(stage) { Subject = record.Release };
        return stage.Options.DryRun
            ? (await PlanApplication.ShowAsync(run, acted, operations)).As<Stage>() : (await PlanApplication.ApplyAsync(run, stage.Unit, acted, operations)).As<Stage>();
    }

    /// <summary>The artifacts, the evidence beside the record or in <c>evidence</c> below, and the record as the last one.</summary>
    private static Result<ImmutableArray<ReleaseFile>> Files(Run run, RecordFile record, string folder)
    {
        try
        {
            IEnumerable<string> beside = [folder, Path.Combine(folder, "evidence")];
            var evidence = beside.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles)
                .Select(f => (Path: f, Kind: Kind(record.Release, Path.GetFileName(f)))).Where(f => f.Kind is not null)
                .DistinctBy(f => Path.GetFileName(f.Path), StringComparer.Ordinal)
                .OrderBy(f => f.Kind == BuildRecord.Record).ThenBy(f => f.Path, StringComparer.Ordinal)
                .Select(f => new ReleaseFile(
                    new Artifact(Path.GetFileName(f.Path), f.Kind!, new FileInfo(f.Path).Length, FileHash.Sha256(f.Path, run.Cancellation)!), f.Path,
                    IsBuildRecord: f.Kind is BuildRecord.Record or BuildRecord.Provenance));
            return Result<ImmutableArray<ReleaseFile>>.Success([.. record.Release.Artifacts.Select(a => new ReleaseFile(a, Path.Combine(record.Artifacts, a.Name))), .. evidence]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StoreDiagnostics.CannotRead.Report($"'{folder}' cannot be read: {exception.Message}", "Give yourself the right to read it, and run it again.");
        }
    }

    private static string? Kind(Release release, string name) => name switch
    {
        ReleaseFolder.RecordName => BuildRecord.Record,
        "notes.md" => "notes",
        Checksums.FileName => "checksums",
        _ when name == $"{release.Name}-{release.Version}.cdx.json" => "sbom",
        _ when name == $"{release.Name}-{release.Version}.intoto.jsonl" => BuildRecord.Provenance,
        _ => null,
    };
}
