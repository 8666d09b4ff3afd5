using System.Collections.Immutable;
using System.Text;
using Baton.Core.Diagnostics;
using NuGet.Versioning;

namespace Baton.Store.Shelves;

/// <summary>The releases of a store and the pointers of its channels, whatever kind of store it is.</summary>
/// <param name="objects">The store.</param>
public sealed class ReleaseShelf(IReleaseObjects objects)
{
    private const string Pointers = ".channels";
    private const int Attempts = 8;

    /// <summary>Where the store is.</summary>
    public string Place => objects.Place;

    /// <summary>Every whole release, sorted by unit and version.</summary>
    /// <param name="unit">Only of this unit; null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Result<ImmutableArray<ShelfRelease>>> ListAsync(string? unit, CancellationToken cancellationToken)
    {
        var listed = await objects.ListAsync(unit, cancellationToken);
        return listed.IsSuccess ? Releases(listed.Value) : listed.Reasons;
    }

    /// <summary>The versions that the pointers of a unit's channels name.</summary>
    public async Task<Result<ImmutableSortedDictionary<string, string>>> PointersAsync(string unit, CancellationToken cancellationToken)
    {
        var listed = await objects.ListAsync(unit, cancellationToken);
        return listed.IsSuccess ? await PointersAsync(listed.Value, cancellationToken) : listed.Reasons;
    }

    /// <summary>Whether the pointer of every channel of a unit names its newest release.</summary>
    public async Task<Result<bool>> ChannelsHoldAsync(string unit, CancellationToken cancellationToken)
    {
        var moves = await MovesAsync(unit, cancellationToken);
        return moves.IsSuccess ? moves.Value.IsEmpty : moves.Reasons;
    }

    /// <summary>
    /// Moves the pointer of every channel to its newest release. What was written is looked at again: of two runs that end at the same time, the last to write sees both releases.
    /// </summary>
    /// <returns>Null when each points to the newest.</returns>
    public async Task<Diagnostic?> MoveChannelsAsync(string unit, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var moves = await MovesAsync(unit, cancellationToken);
            if (!moves.IsSuccess)
            {
                return moves.Diagnostics.First(d => d.IsError);
            }

            if (moves.Value.IsEmpty)
            {
                return null;
            }

            foreach (var (channel, version) in moves.Value)
            {
                if (await objects.ReplaceAsync($"{unit}/{Pointers}/{channel}", version is null ? null : version + "\n", cancellationToken) is { } failed)
                {
                    return failed;
                }
            }
        }

        return StoreDiagnostics.Busy.Report($"The channels of {unit} in '{Place}' keep moving: other runs publish or remove releases.", "Wait until they have ended, and run it again.");
    }

    /// <summary>Takes a release away, and moves the channels that pointed to it to the newest that is left.</summary>
    public async Task<Diagnostic?> RemoveAsync(string unit, string version, CancellationToken cancellationToken) =>
        !StoreNames.IsSafe(unit) || !StoreNames.IsSafe(version)
            ? StoreDiagnostics.NotFound.Report($"'{Place}' has no {unit} {version}.", "Look at what is there with 'baton store'.")
            : await objects.RemoveAsync(unit, version, cancellationToken) ?? await MoveChannelsAsync(unit, cancellationToken);

    /// <summary>The channels whose pointer has to change, each with the version that it has to name; null where it has to go.</summary>
    private async Task<Result<ImmutableSortedDictionary<string, string?>>> MovesAsync(string unit, CancellationToken cancellationToken)
    {
        var listed = await objects.ListAsync(unit, cancellationToken);
        if (!listed.IsSuccess)
        {
            return listed.Reasons;
        }

        var pointers = await PointersAsync(listed.Value, cancellationToken);
        if (!pointers.IsSuccess)
        {
            return pointers.Reasons;
        }

        var wanted = ReleaseChannels.Of(Releases(listed.Value).Select(r => r.Version));
        return wanted.Keys.Union(pointers.Value.Keys).Where(c => wanted.GetValueOrDefault(c) != pointers.Value.GetValueOrDefault(c))
            .ToImmutableSortedDictionary(c => c, c => wanted.GetValueOrDefault(c), StringComparer.Ordinal);
    }

    private async Task<Result<ImmutableSortedDictionary<string, string>>> PointersAsync(ImmutableArray<StoreObject> listed, CancellationToken cancellationToken)
    {
        var pointers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var parts in listed.Select(o => o.Key.Split('/')).Where(p => p is [_, Pointers, _]))
        {
            var read = await objects.ReadAsync(string.Join('/', parts), cancellationToken);
            if (!read.IsSuccess)
            {
                return read.Reasons;
            }

            if (read.Value.Bytes is { } bytes)
            {
                pointers[parts[2]] = Encoding.UTF8.GetString(bytes).Trim();
            }
        }

        return pointers.ToImmutable();
    }

    private static ImmutableArray<ShelfRelease> Releases(ImmutableArray<StoreObject> listed)
    {
        var whole = listed.Select(o => (Parts: o.Key.Split('/'), Object: o))
            .Where(o => o.Parts is [var unit, var version, _] && StoreNames.IsSafe(unit) && StoreNames.IsSafe(version) && SemanticVersion.TryParse(version, out _))
            .GroupBy(o => (Unit: o.Parts[0], Version: o.Parts[1]))
            .Where(g => g.Any(o => o.Parts[2] == ReleaseFolder.RecordName)).ToList();
        var channels = whole.GroupBy(g => g.Key.Unit, StringComparer.Ordinal).ToDictionary(u => u.Key, u => ReleaseChannels.Of(u.Select(g => g.Key.Version)), StringComparer.Ordinal);
        return
        [
            .. whole.OrderBy(g => g.Key.Unit, StringComparer.Ordinal).ThenBy(g => SemanticVersion.Parse(g.Key.Version)).Select(g => new ShelfRelease(
                g.Key.Unit, g.Key.Version, g.Sum(o => o.Object.Size), g.First(o => o.Parts[2] == ReleaseFolder.RecordName).Object.Written,
                [.. channels[g.Key.Unit].Where(c => c.Value == g.Key.Version).Select(c => c.Key)])),
        ];
    }
}
