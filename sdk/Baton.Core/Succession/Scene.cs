using System.Collections.Immutable;
using Baton.Core.Flags;
using Baton.Core.Releases;

namespace Baton.Core.Succession;

/// <summary>Who is on the stage when a candidate asks to come on.</summary>
/// <param name="Candidate">Who asks.</param>
/// <param name="Own">The live releases of the same name, which it takes over from.</param>
/// <param name="Others">Everything else that is live.</param>
/// <param name="Flags">The environment's flags.</param>
/// <param name="Environment">The environment's name.</param>
internal sealed record Scene(Party Candidate, ImmutableArray<Party> Own, ImmutableArray<Party> Others, FlagSet? Flags, string Environment)
{
    /// <summary>What is provided now and is not by the candidate, nor by something newer of the same name that does as well.</summary>
    public ImmutableArray<string> StopsProviding =>
        [.. Own.SelectMany(p => p.Provides).Where(p => Candidate.Provides.All(c => c.Name != p.Name || c.Version.Major != p.Version.Major || c.Version.CompareTo(p.Version) < 0))
            .Select(p => p.Text).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What the candidate requires, and nothing provides.</summary>
    public IEnumerable<RequiredContract> Unmet => Candidate.Requires.Where(need => IsNeeded(need) && !need.IsMetBy(Candidate.Provides) && ProviderOf(need) is null);

    /// <summary>What others require and the candidate takes away.</summary>
    public IEnumerable<(Party Consumer, RequiredContract Need)> TakenAway =>
        from consumer in Others
        from need in consumer.Requires
        where IsNeeded(need) && IsTakenAway(need)
        select (consumer, need);

    /// <summary>Those who may require what the candidate stops providing.</summary>
    public IEnumerable<Party> Unknown => StopsProviding.IsEmpty ? [] : Others.Where(p => !p.IsKnown);

    /// <summary>The scene of a candidate.</summary>
    public static Scene Of(Release candidate, IEnumerable<Release> live, FlagSet? flags, string environment)
    {
        var parties = live.Select(Party.Of).ToList();
        return new Scene(
            Party.Of(candidate), [.. parties.Where(p => p.Name == candidate.Name)], [.. parties.Where(p => p.Name != candidate.Name)], flags, environment);
    }

    /// <summary>Whether a requirement counts: not while the flag that it stands behind is off.</summary>
    public bool IsNeeded(RequiredContract need) =>
        need.Behind is not { } key || Flags?.Flags.GetValueOrDefault(key) is not { State: FlagState.Off };

    /// <summary>Whoever meets the requirement with every version of it that is live; null for nobody.</summary>
    public string? ProviderOf(RequiredContract need) => Others.GroupBy(p => p.Name)
        .FirstOrDefault(versions => versions.All(p => need.IsMetBy(p.Provides)))
        ?.Select(p => p.ToString()).Aggregate((a, b) => $"{a} and {b}");

    /// <summary>Whether the requirement is met now by what the candidate takes over from, and by nobody afterwards.</summary>
    public bool IsTakenAway(RequiredContract need) =>
        Own.Any(p => need.IsMetBy(p.Provides)) && !need.IsMetBy(Candidate.Provides) && ProviderOf(need) is null;

    /// <summary>Says who provides it in another version, for the message.</summary>
    public string Instead(RequiredContract need)
    {
        var near = Others.SelectMany(p => p.Provides.Where(c => c.Name == need.Name).Select(c => $"{p} provides {c.Text}")).ToList();
        return near.Count == 0 ? "" : $" ({string.Join("; ", near)})";
    }
}
