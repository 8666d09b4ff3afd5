using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Deploy.Versions;

namespace Baton.Deploy.Directories;

/// <summary>Only so many versions are kept: the live one and the one to go back to always, then the newest.</summary>
internal sealed class RetainOperation(Deployment deployment) : IOperation
{
    public string Id => $"deploy/{deployment.Environment.Name}/retain";

    public OperationDescription Describe() => new("retain", deployment.Layout.Versions, ("versions", deployment.Retain.ToString()));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var surplus = await SurplusAsync(cancellationToken);
        return surplus.Count == 0 ? new Observation.Satisfied() : new Observation.Missing($"{surplus.Count} more than are kept");
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var folder in await SurplusAsync(cancellationToken))
            {
                // Without its marker it is no version any more, should this end halfway.
                File.Delete(Path.Combine(folder, DirectoryLayout.MarkerName));
                Directory.Delete(folder, recursive: true);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DeployDiagnostics.CannotWrite.Report(
                $"An old version cannot be removed: {exception.Message}", "Remove it by hand; the release itself is live.");
        }
    }

    private async Task<IReadOnlyList<string>> SurplusAsync(CancellationToken cancellationToken)
    {
        var layout = deployment.Layout;
        var known = await deployment.Log.LookAsync(cancellationToken);
        if (!known.IsSuccess || !Directory.Exists(layout.Versions))
        {
            return [];
        }

        var all = new DirectoryInfo(layout.Versions).EnumerateDirectories()
            .OrderByDescending(d => VersionMarker.Read(d.FullName) is null ? DateTime.MinValue : File.GetLastWriteTimeUtc(Path.Combine(d.FullName, DirectoryLayout.MarkerName)))
            .ThenBy(d => d.Name, StringComparer.Ordinal).ToList();
        string?[] always = [layout.LiveName(), deployment.Name, known.Value.Earlier is { } earlier ? layout.Find(earlier, known.Value.EarlierState) : null];
        var kept = all.Where(d => always.Contains(d.Name)).ToList();
        kept.AddRange(all.Where(d => !always.Contains(d.Name) && VersionMarker.Read(d.FullName) is not null).Take(Math.Max(0, deployment.Retain - kept.Count)));
        return [.. all.Except(kept).Select(d => d.FullName)];
    }
}
