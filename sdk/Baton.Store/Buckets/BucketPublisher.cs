using System.Collections.Immutable;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Store.Shelves;

namespace Baton.Store.Buckets;

/// <summary>Publishes to a bucket, <c>PREFIX/UNIT/VERSION/</c>.</summary>
/// <param name="Bucket">The bucket.</param>
internal sealed record BucketPublisher(BucketConfiguration Bucket) : IPublisher, IReleaseVersions, IStorePlace
{
    public string Name => "s3";

    public object? Settings => Bucket;

    public ImmutableArray<string> SecretVariables => ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];

    public Result<PublishingWaves> Plan(PluginContext context, PublishRequest request)
    {
        var (release, files) = (request.Release, request.Files);
        if (!StoreNames.AreSafe(release) || files.Any(f => !StoreNames.IsSafe(f.Artifact.Name)))
        {
            return StoreDiagnostics.Damaged.Report($"'{release.Name} {release.Version}' or one of its artifacts cannot be the name of an object.", "Give it a name of letters, digits, '.', '_' and '-'.");
        }

        var publication = new BucketPublication(release, [.. files.OrderBy(f => f.Artifact.Name == ReleaseFolder.RecordName).Select(f => new StoredFile(f))], Of(context));
        return new PublishingWaves
        {
            Hidden = [.. publication.Files[..^1].Select(f => Operation(f))],
            Public = [Operation(publication.Files[^1]), new PublishedOperation($"{request.Id}/complete", publication)],
        };

        IOperation Operation(StoredFile file) => new ObjectOperation($"{request.Id}/{file.Name}", file, publication);
    }

    public async Task<ImmutableArray<CheckFinding>> CheckAsync(PluginContext context, Release release, bool offline, CancellationToken cancellationToken)
    {
        var (objects, what) = (Of(context), $"bucket {Bucket.Bucket}");
        if (offline)
        {
            return [CheckFinding.NotAsked(what, "offline")];
        }

        var listed = await objects.ListAsync(context.Unit, cancellationToken);
        return [.. CheckFinding.Of(what, listed.Diagnostics, $"{objects.Place} can be read")];
    }

    public async Task<Result<ImmutableArray<FetchedRelease>>> FetchAsync(PluginContext context, FetchRequest request, CancellationToken cancellationToken)
    {
        var objects = Of(context);
        var version = request.Tag.StartsWith(context.TagPrefix, StringComparison.Ordinal) ? request.Tag[context.TagPrefix.Length..] : "";
        if (!StoreNames.IsSafe(version))
        {
            return Result<ImmutableArray<FetchedRelease>>.Success([]);
        }

        var listed = await objects.ListAsync(context.Unit, cancellationToken);
        if (!listed.IsSuccess)
        {
            return listed.Reasons;
        }

        var folder = $"{context.Unit}/{version}/";
        var names = listed.Value.Where(o => o.Key.StartsWith(folder, StringComparison.Ordinal)).Select(o => o.Key[folder.Length..]).Where(StoreNames.IsSafe).ToList();
        if (!names.Contains(ReleaseFolder.RecordName))
        {
            return Result<ImmutableArray<FetchedRelease>>.Success([]);
        }

        var failed = await objects.DoAsync($"download {context.Unit} {version}", async () =>
        {
            foreach (var name in names.Where(n => request.Only?.Invoke(n) ?? true))
            {
                await using var file = File.Create(Path.Combine(request.Folder, name));
                await objects.DownloadAsync(folder + name, file, cancellationToken);
            }
        }, cancellationToken);
        return failed is not null ? failed : Result<ImmutableArray<FetchedRelease>>.Success([new FetchedRelease(request.Folder) { IsWhole = request.Only is null }]);
    }

    public async Task<Result<ImmutableArray<IOperation>>> WithdrawAsync(PluginContext context, Release release, string id, CancellationToken cancellationToken)
    {
        var listed = await new ReleaseShelf(Of(context)).ListAsync(context.Unit, cancellationToken);
        return !listed.IsSuccess ? Result<ImmutableArray<IOperation>>.Failure(listed.Diagnostics)
            : listed.Value.Any(r => r.Version == release.Version)
                ? WithdrawalDiagnostics.Published.Report($"{release.Tag} is published in '{Of(context).Place}'.", "Release a newer version that corrects it. If nobody has used it: 'baton store rm'.")
            : Result<ImmutableArray<IOperation>>.Success([]);
    }

    public async Task<Result<ImmutableArray<string>>> VersionsAsync(PluginContext context, CancellationToken cancellationToken)
    {
        var listed = await new ReleaseShelf(Of(context)).ListAsync(context.Unit, cancellationToken);
        return listed.IsSuccess ? Result<ImmutableArray<string>>.Success([.. listed.Value.Select(r => r.Version)]) : listed.Reasons;
    }

    public IReleaseObjects Objects(PluginContext context) => Of(context);

    /// <summary>The bucket, with parts of another size in tests.</summary>
    internal BucketObjects Of(PluginContext context, long partSize = BucketObjects.UsualPart) => new(new Lazy<IAmazonS3>(() => Connect(context.Variables)), Bucket, partSize);

    /// <summary>Keys from the variables of the run; without them the SDK looks at profiles and at the role of the machine.</summary>
    private AmazonS3Client Connect(IReadOnlyDictionary<string, string> variables)
    {
        string? Value(string name) => variables.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        var region = Bucket.Region ?? Value("AWS_REGION") ?? Value("AWS_DEFAULT_REGION") ?? "us-east-1";
        var configuration = new AmazonS3Config
        {
            ForcePathStyle = Bucket.PathStyle ?? Bucket.Endpoint is not null,
            MaxErrorRetry = 3,

            // Servers that only speak the older protocol refuse what they do not know; each upload has the MD5 of its bytes, and all is compared with the record.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (Bucket.Endpoint is { } endpoint)
        {
            (configuration.ServiceURL, configuration.AuthenticationRegion) = (endpoint, region);
        }
        else
        {
            configuration.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return Value("AWS_ACCESS_KEY_ID") is { } id && Value("AWS_SECRET_ACCESS_KEY") is { } secret
            ? new AmazonS3Client(Value("AWS_SESSION_TOKEN") is { } token ? new SessionAWSCredentials(id, secret, token) : new BasicAWSCredentials(id, secret), configuration)
            : new AmazonS3Client(configuration);
    }
}
