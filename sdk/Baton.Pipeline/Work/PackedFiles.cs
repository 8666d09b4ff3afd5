using System.Collections.Immutable;
using System.Security.Cryptography;
using Baton.Build;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.Evidence;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>
/// The files of the packed release: artifacts, evidence and record. They are written once, when it is packed, and every publisher publishes the same ones.
/// </summary>
internal static class PackedFiles
{
    /// <summary>Writes the evidence beside the artifacts and the record, which are there.</summary>
    /// <param name="session">The run.</param>
    /// <param name="began">When packing began.</param>
    public static ImmutableArray<ReleaseFile> Write(ReleaseSession session, DateTimeOffset began)
    {
        var (unit, release) = (session.Unit!, session.Release!);
        var evidence = session.Need(ReleaseEvidence.Write(new EvidenceRequest
        {
            Release = release,
            Folder = Path.Combine(unit.Output, "evidence"),
            Artifacts = unit.Packages,
            AssetsFiles = session.AssetsFiles,
            Date = ReleaseWork.Date(session),
            BatonVersion = session.Environment.BatonVersion,
            SigningKey = SigningKey(session),
            Origin = Origin(session, began),
        }, session.Cancellation));
        return [.. release.Artifacts.Select(a => new ReleaseFile(a, Path.Combine(unit.Packages, a.Name))), .. evidence, Record(session)];
    }

    /// <summary>What provenance is signed with; null for none.</summary>
    public static Secret? SigningKey(ReleaseSession session) =>
        session.Environment.Variables.TryGetValue(SecretVariables.SigningKey, out var key) && !string.IsNullOrWhiteSpace(key) ? new Secret(key) : null;

    private static ReleaseFile Record(ReleaseSession session)
    {
        var file = session.Unit!.ReleaseFile;
        try
        {
            using var bytes = File.OpenRead(file);
            return new ReleaseFile(new Artifact("release.json", BuildRecord.Record, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), file, IsBuildRecord: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(StepDiagnostics.CannotWrite.Report($"'{file}' cannot be read: {exception.Message}", "Give yourself the right to read it, and run it again."));
            throw;
        }
    }

    /// <summary>Provenance is published: it names the workflow that built the release, and no person and no machine.</summary>
    private static BuildOrigin Origin(ReleaseSession session, DateTimeOffset began)
    {
        var variables = session.Environment.Variables;
        string Value(string name) => variables.GetValueOrDefault(name, "");
        var isActions = Value("GITHUB_ACTIONS") == "true" && Value("GITHUB_WORKFLOW_REF").Length > 0;
        var github = session.Unit!.Configuration.Publish.Select(p => p.GitHub).OfType<GitHubConfiguration>().FirstOrDefault();
        return new BuildOrigin(
            RemotePublishing.Repository(session.Unit, github ?? new GitHubConfiguration(null, Draft: false)).Value?.WebUrl,
            isActions ? new Uri($"{Value("GITHUB_SERVER_URL")}/{Value("GITHUB_WORKFLOW_REF")}") : BuildOrigin.Local,
            isActions ? $"{Value("GITHUB_SERVER_URL")}/{Value("GITHUB_REPOSITORY")}/actions/runs/{Value("GITHUB_RUN_ID")}/attempts/{Value("GITHUB_RUN_ATTEMPT")}" : session.Environment.RunId,
            began,
            session.Environment.Time.GetUtcNow());
    }
}
