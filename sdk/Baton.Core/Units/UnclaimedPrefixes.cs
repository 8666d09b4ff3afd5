using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Core.Units;

/// <summary>
/// Warns of version tags under a prefix that is not set, except for the prefix of another unit. A general prefix such as <c>v</c> that only a unit below sets, a sample
/// or a template, does not make the tags of the whole repository that unit's.
/// </summary>
public static class UnclaimedPrefixes
{
    /// <summary>An answer, without the prefixes of other units, and with the warning if some are left.</summary>
    /// <param name="read">What was counted or remembered.</param>
    /// <param name="folder">The unit's folder relative to the repository's root, with '/'; empty for the root.</param>
    /// <param name="units">Every unit of the repository; asked for only when there are tags under another prefix.</param>
    public static Result<VersionAnswer> Of(Result<VersionAnswer> read, string folder, Func<ImmutableArray<UnitPlace>> units) =>
        read.Value is { OtherPrefixes.IsEmpty: false } answer ? Of(read, answer, folder, units) : read;

    /// <summary>Apart, so that a build without such tags, which nearly all are, does not compile it.</summary>
    private static Result<VersionAnswer> Of(Result<VersionAnswer> read, VersionAnswer answer, string folder, Func<ImmutableArray<UnitPlace>> units)
    {
        var claimed = units().Where(u => u.TagPrefix is { } prefix && !(IsBelow(u.Folder, folder) && PrefixGuess.IsOfWords(prefix)))
            .Select(u => u.TagPrefix).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        answer = answer with { OtherPrefixes = [.. answer.OtherPrefixes.Where(o => !claimed.Contains(o.Prefix))] };
        return Result<VersionAnswer>.Success(answer, answer.OtherPrefixes.IsEmpty ? read.Diagnostics : [.. read.Diagnostics, PrefixDoubt.Warning(answer)]);
    }

    private static bool IsBelow(string other, string folder) =>
        folder.Length == 0 ? other.Length > 0 : other.StartsWith(folder + "/", StringComparison.Ordinal);
}
