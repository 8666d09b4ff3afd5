using System.Collections.Immutable;
using Baton.Core.Planning;

namespace Baton.Core.Plugins;

/// <summary>
/// The operations of one publisher, by what they do to the world. A plan has the hidden operations of all publishers first, then the irrevocable, then the
/// public ones: when one publisher refuses, nothing is visible and nothing is final that need not be. See docs/decisions/0044-order-of-publishers.md.
/// </summary>
public sealed record PublishingWaves
{
    /// <summary>What can be taken back and is not shown to users: drafts with their files, folders.</summary>
    public ImmutableArray<IOperation> Hidden { get; init; } = [];

    /// <summary>What can never be taken back: packages on a feed.</summary>
    public ImmutableArray<IOperation> Irrevocable { get; init; } = [];

    /// <summary>What everybody sees: the release itself, and what follows from it.</summary>
    public ImmutableArray<IOperation> Public { get; init; } = [];
}
