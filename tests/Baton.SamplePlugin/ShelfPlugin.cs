using System.Collections.Immutable;
using System.Security.Cryptography;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;

namespace Baton.SamplePlugin;

/// <summary>Publishes to a folder with one subfolder a tag: <c>{ "shelf": { "folder": "../shelf" } }</c>.</summary>
public sealed class ShelfPlugin : IPlugin<IPublisher>
{
    public string Name => "shelf";

    public string Schema => """
        { "shelf": { "type": "object", "properties": { "folder": { "description": "The folder.", "type": "string" } }, "required": ["folder"] } }
        """;

    public IPublisher Read(ObjectReader section)
    {
        var o = section.Object(Name);
        var folder = o?.Text("folder", Rules.NotEmpty);
        if (folder is null)
        {
            section.Bad(Name, "\"shelf\" needs a \"folder\".");
        }

        o?.End();
        return new Publisher(folder ?? "");
    }

    private sealed record Publisher(string Place) : IPublisher
    {
        public string Name => "shelf";

        public object? Settings => new { folder = Place };

        public bool IsLocal => true;

        public Result<PublishingWaves> Plan(PluginContext context, PublishRequest request) => new PublishingWaves
        {
            Public = [.. request.Files.Select(f => new PutOperation(f, $"{request.Id}/{f.Artifact.Name}", Path.Combine(Shelf(context, request.Release.Tag), f.Artifact.Name)))],
        };

        public Task<Result<ImmutableArray<FetchedRelease>>> FetchAsync(PluginContext context, FetchRequest request, CancellationToken cancellationToken)
        {
            var shelf = Shelf(context, request.Tag);
            return Task.FromResult(Result<ImmutableArray<FetchedRelease>>.Success(
                File.Exists(Path.Combine(shelf, "release.json")) ? [new FetchedRelease(shelf) { IsWhole = true, NeedsEvidence = true }] : []));
        }

        public Task<Result<ImmutableArray<IOperation>>> WithdrawAsync(PluginContext context, Release release, string id, CancellationToken cancellationToken) =>
            Task.FromResult(Directory.Exists(Shelf(context, release.Tag))
                ? WithdrawalDiagnostics.Published.Report($"{release.Tag} is on the shelf.", "Release a newer version.")
                : Result<ImmutableArray<IOperation>>.Success([]));

        private string Shelf(PluginContext context, string tag) => Path.Combine(Path.GetFullPath(Place, context.Folder), tag);
    }

    private sealed class PutOperation(ReleaseFile file, string id, string target) : IOperation
    {
        public string Id => id;

        public OperationDescription Describe() => new("put on the shelf", target, ("sha256", file.Artifact.Sha256));

        /// <summary>A record tells of one build; the first one stays.</summary>
        public async Task<Observation> ObserveAsync(CancellationToken cancellationToken) =>
            !File.Exists(target) ? new Observation.Missing("is not there")
            : file.IsBuildRecord || Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(target, cancellationToken))) == file.Artifact.Sha256
                ? new Observation.Satisfied("is there")
            : new Observation.Conflict(WithdrawalDiagnostics.Published.Report($"'{target}' has other bytes.", "Release a newer version."));

        public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file.Path, $"{target}.part", overwrite: true);
            File.Move($"{target}.part", target);
            return Task.FromResult<Diagnostic?>(null);
        }
    }
}
