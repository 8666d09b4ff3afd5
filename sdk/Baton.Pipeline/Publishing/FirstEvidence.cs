using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;
using Baton.Store;

namespace Baton.Pipeline.Publishing;

/// <summary>
/// The record and the evidence of the build that was published first, where one publisher has the release and another one does not: a run that ended halfway is finished by a
/// later build of the same commit. That build has the same artifacts and another record; every place must get the record of the first.
/// </summary>
internal static class FirstEvidence
{
    /// <summary>Takes them over, into the unit's output folder.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stage">The release as this run has built and recorded it.</param>
    /// <returns>The stage with the first record and its files; the same stage where there is nothing to take over.</returns>
    public static async Task<Result<Proven>> TakeOverAsync(Run run, Proven stage)
    {
        var publishers = PublishingPlan.Named("first", stage.Unit).Where(p => p.Publisher.KeepsRecords).ToList();
        if (publishers.Count < 2)
        {
            return stage;
        }

        try
        {
            using var scratch = new ScratchFolder();
            var (names, context) = (Kinds(stage.Record), PublisherContext.Of(run, stage.Unit));
            (string Folder, IPublisher Publisher)? first = null;
            var isMissing = false;
            foreach (var (publisher, id) in publishers)
            {
                var request = new FetchRequest(stage.Record.Tag, scratch.Make(id)) { Only = names.ContainsKey };
                if (!run.Has(await publisher.FetchAsync(context, request, run.Cancellation), out var found, out var why))
                {
                    return why;
                }

                var whole = found.Select(f => f.Folder).FirstOrDefault(f => IsWhole(f, stage, names));
                if (whole is not null && first is { } other && !IsSame(other.Folder, whole, names))
                {
                    run.Say([RunDiagnostics.TwoRecords.Report(
                        $"The publishers '{other.Publisher.Name}' and '{publisher.Name}' both have {stage.Record.Tag}, with the same artifacts and the records of two builds.",
                        "Nothing has to be done: each record matches its artifacts. A published record is never replaced.")]);
                }

                (first, isMissing) = (first ?? (whole is null ? null : (whole, publisher)), isMissing || whole is null);
            }

            return first is { } kept && isMissing ? Put(stage, kept.Folder, names) : stage;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return RunDiagnostics.NoRelease.Report($"The record of the release that was published first cannot be read or copied: {exception.Message}", "Free some space, or make the folders readable.");
        }
    }

    private static Dictionary<string, string> Kinds(Release release) => new(StringComparer.Ordinal)
    {
        [ReleaseFolder.RecordName] = BuildRecord.Record,
        ["notes.md"] = "notes",
        [Checksums.FileName] = "checksums",
        [$"{ReleaseProof.Stem(release)}.cdx.json"] = "sbom",
        [$"{ReleaseProof.Stem(release)}.intoto.jsonl"] = BuildRecord.Provenance,
    };

    /// <summary>A release of the same artifacts, with all its evidence. Provenance may be missing only where this build has none either: what is signed is never replaced by what is not.</summary>
    private static bool IsWhole(string folder, Proven stage, Dictionary<string, string> kinds)
    {
        var signs = stage.Files.Any(f => f.Artifact.Kind == BuildRecord.Provenance);
        var record = Path.Combine(folder, ReleaseFolder.RecordName);
        return File.Exists(record) && FirstBuild.Read(File.ReadAllBytes(record)) is { } first && FirstBuild.IsSame(first, stage.Record)
            && kinds.All(k => Path.Combine(folder, k.Key) is var file && File.Exists(file) ? FirstBuild.Has(first, k.Value, k.Key, File.ReadAllBytes(file)) : k.Value == BuildRecord.Provenance && !signs);
    }

    private static bool IsSame(string first, string second, Dictionary<string, string> kinds) =>
        kinds.Keys.All(name => FileHash.Sha256(Path.Combine(first, name)) == FileHash.Sha256(Path.Combine(second, name)));

    private static Proven Put(Proven stage, string folder, Dictionary<string, string> kinds)
    {
        var unit = stage.Unit;
        var files = stage.Files.Where(f => !FirstBuild.IsEvidence(f.Artifact.Kind)).ToImmutableArray().ToBuilder();
        foreach (var (name, kind) in kinds)
        {
            var (source, target) = (Path.Combine(folder, name), Target(unit, name));
            File.Delete(target);
            if (File.Exists(source))
            {
                File.Copy(source, target);
                files.Add(new ReleaseFile(
                    new Artifact(name, kind, new FileInfo(target).Length, FileHash.Sha256(target)!), target, kind is BuildRecord.Record or BuildRecord.Provenance));
            }
        }

        var record = FirstBuild.Read(File.ReadAllBytes(unit.ReleaseFile))!;
        File.WriteAllText(Path.Combine(unit.Output, "notes.md"), record.Notes);
        return stage with { Record = record, Files = files.ToImmutable() };
    }

    private static string Target(ReleaseUnit unit, string name) => name == ReleaseFolder.RecordName ? unit.ReleaseFile : Path.Combine(unit.Output, "evidence", name);
}
