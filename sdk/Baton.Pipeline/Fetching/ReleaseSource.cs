using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Pipeline.Addresses;
using Baton.Pipeline.Plugins;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Units;
using Baton.Store;
using Baton.Store.Shelves;
using NuGet.Versioning;

namespace Baton.Pipeline.Fetching;

/// <summary>Where a release is that is to be deployed: first its record is fetched, and its artifacts when it is known which of them the environment needs.</summary>
/// <param name="run">The run.</param>
/// <param name="unit">The unit whose places are asked.</param>
/// <param name="scratch">An empty folder for what is downloaded.</param>
internal sealed class ReleaseSource(Run run, ReleaseUnit unit, string scratch)
{
    private Func<ImmutableArray<Artifact>, Task<Result<string>>> artifacts = _ => throw new InvalidOperationException("The record comes first.");

    private Func<Task<Result<string>>> whole = () => throw new InvalidOperationException("The record comes first, from a place.");

    /// <summary>Fetches the record.</summary>
    public Task<Result<Release>> RecordAsync(ReleaseAddress address) => address switch
    {
        ReleaseAddress.Local local => Task.FromResult(Local(Directory.Exists(local.Path) ? Path.Combine(local.Path, ReleaseFolder.RecordName) : local.Path)),
        ReleaseAddress.Web web => WebAsync(web.Record),
        ReleaseAddress.OnGitHub github => TaggedAsync(Named(github.Repository), github.Tag, $"'{github.Repository}' has no release with the tag '{github.Tag}'."),
        ReleaseAddress.InStore stored => StoredAsync(stored),
        _ => throw new ArgumentOutOfRangeException(nameof(address)),
    };

    /// <summary>Fetches artifacts of the release whose record was fetched.</summary>
    /// <returns>The folder that they are in.</returns>
    public Task<Result<string>> ArtifactsAsync(ImmutableArray<Artifact> wanted) => artifacts(wanted);

    /// <summary>Fetches every file of the release whose record was fetched from a place of the unit.</summary>
    /// <returns>The folder that they are in.</returns>
    public Task<Result<string>> WholeAsync() => whole();

    private Result<Release> Local(string file)
    {
        var read = RecordFile.Read(file);
        if (!read.IsSuccess)
        {
            return read.Reasons;
        }

        artifacts = _ => Task.FromResult<Result<string>>(read.Value.Artifacts);
        return read.Value.Release;
    }

    private async Task<Result<Release>> WebAsync(Uri record)
    {
        if (await WebRelease.RecordAsync(record, Folder(), run.Cancellation) is { } failed)
        {
            return failed;
        }

        var read = Local(Path.Combine(scratch, ReleaseFolder.RecordName));
        artifacts = async wanted =>
        {
            foreach (var artifact in wanted)
            {
                if (await WebRelease.ArtifactAsync(record, artifact, scratch, run.Cancellation) is { } missing)
                {
                    return missing;
                }
            }

            return scratch;
        };
        return read;
    }

    private async Task<Result<Release>> StoredAsync(ReleaseAddress.InStore stored)
    {
        var context = PublisherContext.Of(run, unit);
        var version = stored.Version;
        if (!SemanticVersion.TryParse(version, out _))
        {
            if (!run.Has(await VersionsAsync(context), out var versions, out var why))
            {
                return why;
            }

            var chosen = ReleaseChannels.Newest(version, versions);
            if (chosen is null)
            {
                return NotFound($"No place that is named for '{stored.Unit}' has a release in the channel '{version}'.");
            }

            version = chosen;
        }

        return await TaggedAsync(unit.Configuration.Publish, context.TagPrefix + version, $"No place that is named for '{stored.Unit}' has its version {version}.");
    }

    private async Task<Result<ImmutableArray<string>>> VersionsAsync(PluginContext context)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        foreach (var place in unit.Configuration.Publish.OfType<IReleaseVersions>())
        {
            if (!run.Has(await place.VersionsAsync(context, run.Cancellation), out var versions, out var why))
            {
                return why;
            }

            all.AddRange(versions);
        }

        return all.ToImmutable();
    }

    /// <summary>The first place that has the tag. A place that does not answer matters only where no other one has it.</summary>
    private async Task<Result<Release>> TaggedAsync(IEnumerable<IPublisher> places, string tag, string missing)
    {
        var context = PublisherContext.Of(run, unit);
        Reasons? silent = null;
        foreach (var place in places.Where(p => p.KeepsRecords))
        {
            var found = await place.FetchAsync(context, Request(n => n == ReleaseFolder.RecordName), run.Cancellation);
            if (!found.IsSuccess)
            {
                silent ??= found.Reasons;
            }
            else if (found.Value is [var fetched, ..])
            {
                var read = Local(Path.Combine(fetched.Folder, ReleaseFolder.RecordName));
                if (read.IsSuccess && read.Value.Tag != tag)
                {
                    return StoreDiagnostics.Damaged.Report($"The release of the tag '{tag}' has the record of '{read.Value.Tag}'.", "Do not deploy it. Find out who changed it, and release a new version.");
                }

                artifacts = wanted => FilesAsync(place, n => wanted.Any(a => a.Name == n));
                whole = () => FilesAsync(place, _ => true);
                return read;
            }
        }

        return silent is { } reasons ? reasons : NotFound(missing);

        async Task<Result<string>> FilesAsync(IPublisher place, Func<string, bool> only) => await place.FetchAsync(context, Request(only), run.Cancellation) switch
        {
            { IsSuccess: true, Value: [var files, ..] } => files.Folder,
            { IsSuccess: true } => NotFound(missing),
            var failed => failed.Reasons,
        };

        FetchRequest Request(Func<string, bool> only) => new(tag, Folder()) { Only = only, Anonymously = true, PublishedOnly = true };
    }

    private static Diagnostic NotFound(string message) => FetchDiagnostics.NotFound.Report(message, "Look at the spelling, and at the places under \"from\" in the environments file or \"publish\" in baton.json.");

    private static ImmutableArray<IPublisher> Named(string repository) =>
        ConfigurationReader.Read($$"""{ "publish": [ { "github": { "repository": "{{repository}}" } } ] }""", "", "named", BuiltInPlugins.All).Value!.Publish;

    private string Folder() => Directory.CreateDirectory(scratch).FullName;
}
