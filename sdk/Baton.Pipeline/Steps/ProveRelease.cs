using System.Collections.Immutable;
using System.Security.Cryptography;
using Baton.Build;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.Evidence;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Noting;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>Writes the record of the release, and its evidence: bill of materials, checksums, provenance. Every publisher publishes the same files.</summary>
internal static class ProveRelease
{
    public static async Task<Outcome<Proven>> RunAsync(Run run, Packed before)
    {
        var unit = before.Unit;
        var assets = await new ProjectAssets(UnitBuild.DotNet(run, unit)).OfAsync(
            unit.PackedProjects, UnitBuild.Properties(unit, before.Version), run.Cancellation);
        if (!run.Has(UnitFlags.Read(unit, run.Today, run.Cancellation), out var flags, out var why))
        {
            return Outcome<Proven>.Stop(before, why);
        }

        var migrations = ImmutableArray<MigrationFact>.Empty;
        if (UnitMigrations.Read(unit) is { } read)
        {
            if (!run.Has(read, out var known, out why))
            {
                return Outcome<Proven>.Stop(before, why);
            }

            migrations = known.Facts;
        }

        var environment = run.Environment;
        var release = before.Release with
        {
            Flags = flags,
            Migrations = migrations,
            MigrationTool = unit.Configuration.Migrations?.Tool,
            Committed = before.Release.Commit.Length == 0 ? null : before.Date.ToUniversalTime(),
            Ancestry = before.Release.Commit.Length == 0 ? null
                : unit.Repository?.Ancestry(unit.Configuration.Versioning.TagPrefix, before.Release.Commit, run.Cancellation),
            Build = new BuildFacts(environment.Time.GetUtcNow(), environment.User, environment.Host, Environment.Version.ToString(), environment.BatonVersion),
        };
        if (!run.Has(Write(run, unit, release), out var record, out why))
        {
            return Outcome<Proven>.Stop(before, why);
        }

        var request = new EvidenceRequest
        {
            Release = release,
            Folder = Path.Combine(unit.Output, "evidence"),
            Artifacts = unit.Packages,
            AssetsFiles = assets,
            Date = before.Date,
            BatonVersion = environment.BatonVersion,
            SigningKey = SigningKeys.Of(run),
            Origin = Origin(run, before),
        };
        return run.Has(ReleaseEvidence.Write(request, run.Cancellation), out var evidence, out why)
            ? new Proven(before, release, [.. release.Artifacts.Select(a => new ReleaseFile(a, Path.Combine(unit.Packages, a.Name))), .. evidence, record])
            : Outcome<Proven>.Stop(before, why);
    }

    /// <summary>Writes the record, with the notes, beside the artifacts.</summary>
    private static Result<ReleaseFile> Write(Run run, ReleaseUnit unit, Release release)
    {
        var text = ReleaseJson.Write(release);
        if (ToldSecret.In(run, text) is { } told)
        {
            return told;
        }

        var file = unit.ReleaseFile;
        try
        {
            SelfIgnored.Make(unit.Output);
            File.WriteAllText(file, text);
            File.WriteAllText(Path.Combine(unit.Output, "notes.md"), release.Notes);
            using var bytes = File.OpenRead(file);
            return new ReleaseFile(new Artifact("release.json", BuildRecord.Record, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), file, IsBuildRecord: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StepDiagnostics.CannotWrite.Report($"release.json cannot be written to '{unit.Output}': {exception.Message}", "Free some space, or make the folder writable.");
        }
    }

    /// <summary>Provenance is published: it names the workflow that built the release, and no person and no machine.</summary>
    private static BuildOrigin Origin(Run run, Packed stage)
    {
        var variables = run.Environment.Variables;
        string Value(string name) => variables.GetValueOrDefault(name, "");
        var isActions = Value("GITHUB_ACTIONS") == "true" && Value("GITHUB_WORKFLOW_REF").Length > 0;
        return new BuildOrigin(
            PublisherContext.Host(stage.Unit).WebUrl(PublisherContext.Of(run, stage.Unit)),
            isActions ? new Uri($"{Value("GITHUB_SERVER_URL")}/{Value("GITHUB_WORKFLOW_REF")}") : BuildOrigin.Local,
            isActions ? $"{Value("GITHUB_SERVER_URL")}/{Value("GITHUB_REPOSITORY")}/actions/runs/{Value("GITHUB_RUN_ID")}/attempts/{Value("GITHUB_RUN_ATTEMPT")}" : run.Environment.RunId,
            run.StartedAt,
            run.Environment.Time.GetUtcNow());
    }
}
