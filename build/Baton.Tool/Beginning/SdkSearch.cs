using NuGet.Common;
using NuGet.Configuration;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Baton.Tool.Beginning;

/// <summary>Whether Baton.Sdk can be restored in a folder, by NuGet's own configuration of it.</summary>
internal static class SdkSearch
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Asks the package sources, all at once.</summary>
    /// <returns>True when one has the version, false when all answered that they do not; null when that is not known.</returns>
    public static async Task<bool?> FindAsync(string folder, string version, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var sources = new PackageSourceProvider(NuGet.Configuration.Settings.LoadDefaultSettings(folder)).LoadPackageSources().Where(s => s.IsEnabled).ToList();
            var answers = await Task.WhenAll(sources.Select(s => HasAsync(s, NuGetVersion.Parse(version), patience.Token)));
            return answers.Contains(true) ? true : answers.Contains(null) ? null : false;
        }
        catch (NuGetConfigurationException)
        {
            // 'dotnet restore' says what is wrong with the file.
            return null;
        }
    }

    private static async Task<bool?> HasAsync(PackageSource source, NuGetVersion version, CancellationToken cancellationToken)
    {
        try
        {
            var packages = await Repository.Factory.GetCoreV3(source).GetResourceAsync<FindPackageByIdResource>(cancellationToken);
            using var cache = new SourceCacheContext { NoCache = true };
            return packages is null ? null : await packages.DoesPackageExistAsync(Init.Proposals.SdkReference.Package, version, cache, NullLogger.Instance, cancellationToken);
        }
        catch (Exception exception) when (exception is FatalProtocolException or OperationCanceledException or HttpRequestException)
        {
            return null;
        }
    }
}
