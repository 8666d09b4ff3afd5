using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Baton.Build;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.Evidence;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Memory;
using Baton.Pipeline.Noting;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>Writes the record of the release, and its evidence: bill of materials, checksums, provenance. Every publisher publishes the same files.</summary>
internal static class ProveRelease
{
    private const string Step = "prove";

    public static async Task<Outcome<Proven>> RunAsync(Run run, Packed before)
    {
        var unit = before.Unit;
        string[] inputs = [ReleaseJson.Write(before.Release), run.Today.ToString("O", CultureInfo.InvariantCulture), SigningKeys.Text(run)];
        if (before.Memory?.Recall(Step, inputs) is { } kept && Remembered(run, before, kept) is { } remembered)
        {
            run.Say(kept.Warnings.Select(w => w.Report()));
            return remembered;
        }

        if (await BuildUnit.CatchUpAsync(run, before) is { } broken)
        {
            return Outcome<Proven>.Stop(before, broken);
        }

        var assets = await new ProjectAssets(UnitBuild.DotNet(run, unit)).OfAsync(
            unit.PackedProjects, UnitBuild.Properties(unit, before.Built), run.Cancellation);
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
        var written = ReleaseEvidence.Write(request, run.Cancellation);
        if (!run.Has(written, out var evidence, out why))
        {
            return Outcome<Proven>.Stop(before, why);
        }

        ReleaseFile[] made = [.. evidence, record];
        before.Memory?.Keep(
            Step,
            made.Select(f => f.Path).Append(Path.Combine(unit.Output, "notes.md")),
            made.Select((f, i) => KeyValuePair.Create($"{i:000}", JsonSerializer.Serialize(f with { Path = Path.GetRelativePath(unit.Output, f.Path) }))),
            written.Diagnostics,
            inputs);
        return new Proven(before, release, [.. Artifacts(before), .. made]);
    }

    /// <summary>The record and the evidence that an earlier run wrote of the same artifacts; null where the record holds a secret of this run.</summary>
    private static Proven? Remembered(Run run, Packed before, StepRecord record)
    {
        var text = File.ReadAllText(before.Unit.ReleaseFile);
        if (ToldSecret.In(run, text) is not null)
        {
            return null;
        }

        var read = ReleaseJson.Read(text);
        var made = record.Facts.Values.Select(f => JsonSerializer.Deserialize<ReleaseFile>(f)!).Select(f => f with { Path = Path.Combine(before.Unit.Output, f.Path) });
        var release = before.Release with { Flags = read.Flags, Migrations = read.Migrations, MigrationTool = read.MigrationTool, Committed = read.Committed, Ancestry = read.Ancestry, Build = read.Build };
        return new Proven(before, release, [.. Artifacts(before), .. made]);
    }

    private static IEnumerable<ReleaseFile> Artifacts(Packed stage) => stage.Release.Artifacts.Select(a => new ReleaseFile(a, Path.Combine(stage.Unit.Packages, a.Name)));

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
