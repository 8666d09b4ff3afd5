using System.Collections.Immutable;
using Baton.Core.Releases;

namespace Baton.Core.Succession;

/// <summary>A release with its contracts read. <see cref="IsKnown"/> is false when it declares none, or some that nobody can read.</summary>
internal sealed record Party(string Name, string Version, bool IsKnown, ImmutableArray<ProvidedContract> Provides, ImmutableArray<RequiredContract> Requires)
{
    /// <summary>What of its contracts cannot be read.</summary>
    public ImmutableArray<string> Unreadable { get; init; } = [];

    public static Party Of(Release release)
    {
        var (provides, requires) = release.Contracts is { } contracts ? (All(contracts.Provides), All(contracts.Requires)) : ([], []);
        ImmutableArray<string> unreadable = [.. provides.Where(p => ProvidedContract.Parse(p) is null), .. requires.Where(r => RequiredContract.Parse(r) is null)];
        return new Party(
            release.Name, release.Version, release.Contracts is not null && unreadable.IsEmpty,
            [.. provides.Select(ProvidedContract.Parse).OfType<ProvidedContract>()],
            [.. requires.Select(RequiredContract.Parse).OfType<RequiredContract>()])
        { Unreadable = unreadable };
    }

    public override string ToString() => $"{Name} {Version}";

    private static ImmutableArray<string> All(ImmutableArray<string> texts) => texts.IsDefault ? [] : texts;
}
