using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Store.Shelves;

/// <summary>A release is no longer in a store, and no channel points to it.</summary>
/// <param name="id">Its id.</param>
/// <param name="shelf">The store.</param>
/// <param name="unit">The unit.</param>
/// <param name="version">The version that has to go.</param>
/// <param name="mayGo">Asked again right before: null when nothing needs the release.</param>
public sealed class RemoveReleaseOperation(string id, ReleaseShelf shelf, string unit, string version, Func<Task<Diagnostic?>> mayGo) : IOperation
{
    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public OperationDescription Describe() => new("remove", $"{unit} {version} from {shelf.Place}");

    /// <inheritdoc/>
    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var listed = await shelf.ListAsync(unit, cancellationToken);
        if (!listed.IsSuccess)
        {
            return new Observation.Conflict(listed.Diagnostics.First(d => d.IsError));
        }

        if (listed.Value.Any(r => r.Unit == unit && r.Version == version))
        {
            return new Observation.Missing("it is there");
        }

        var hold = await shelf.ChannelsHoldAsync(unit, cancellationToken);
        return !hold.IsSuccess ? new Observation.Conflict(hold.Diagnostics.First(d => d.IsError))
            : hold.Value ? new Observation.Satisfied("it is not there") : new Observation.Missing("a channel has to move");
    }

    /// <inheritdoc/>
    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => await mayGo() ?? await shelf.RemoveAsync(unit, version, cancellationToken);
}
