using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Store.Shelves;

/// <summary>
/// What a store has to be able to do: a folder, a bucket. Keys are <c>UNIT/VERSION/FILE</c>, and <c>UNIT/.channels/NAME</c> for the pointers of channels.
/// A release is in the store when its <c>release.json</c> is.
/// </summary>
public interface IReleaseObjects
{
    /// <summary>Where the store is, for messages. Never contains a secret.</summary>
    string Place { get; }

    /// <summary>Everything that a reader may see, in any order.</summary>
    /// <param name="unit">Only of this unit; null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<Result<ImmutableArray<StoreObject>>> ListAsync(string? unit, CancellationToken cancellationToken);

    /// <summary>Reads a small object.</summary>
    Task<Result<StoreContent>> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Puts a text in the place of another one: a reader sees the old one or the new one, whole.</summary>
    /// <param name="key">The key of a pointer.</param>
    /// <param name="text">The text; null to remove the object.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<Diagnostic?> ReplaceAsync(string key, string? text, CancellationToken cancellationToken);

    /// <summary>Takes a release away: no reader finds it from the first moment on. Safe to repeat.</summary>
    Task<Diagnostic?> RemoveAsync(string unit, string version, CancellationToken cancellationToken);
}
