using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Core.Units;

/// <summary>Warns of version tags under a prefix that nobody set, and of none that another unit of the repository has set for itself.</summary>
public static class UnclaimedPrefixes
{
    /// <summary>An answer, without the prefixes of other units, and with the warning if some are left.</summary>
    /// <param name="read">What was counted or remembered.</param>
    /// <param name="units">Every unit of the repository; asked for only when there are tags under another prefix.</param>
    public static Result<VersionAnswer> Of(Result<VersionAnswer> read, Func<ImmutableArray<UnitPlace>> units) =>
        read.Value is { OtherPrefixes.IsEmpty: false } answer ? Of(read, answer, units) : read;

    /// <summary>Apart, so that a build without such tags, which nearly all are, does not compile it.</summary>
    private static Result<VersionAnswer> Of(Result<VersionAnswer> read, VersionAnswer answer, Func<ImmutableArray<UnitPlace>> units)
    {
        var claimed = units().Select(u => u.TagPrefix).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        answer = answer with { OtherPrefixes = [.. answer.OtherPrefixes.Where(o => !claimed.Contains(o.Prefix))] };
        return Result<VersionAnswer>.Success(answer, answer.OtherPrefixes.IsEmpty ? read.Diagnostics : [.. read.Diagnostics, PrefixDoubt.Warning(answer)]);
    }
}
