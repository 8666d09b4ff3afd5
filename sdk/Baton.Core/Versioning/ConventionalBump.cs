using Baton.Core.Commits;
using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>The version after a stable one, by what was changed since.</summary>
internal static class ConventionalBump
{
    /// <summary>
    /// The next stable version. Before 1.0.0 a breaking change raises the minor part and all else the patch, so that what depends on
    /// <c>^0.3.1</c> keeps working. On a maintenance branch the fixed parts stay, whatever was changed.
    /// </summary>
    public static (SemanticVersion Next, bool IsHeldBack) Next(SemanticVersion last, CommitEffect effect, MaintenanceRange? range)
    {
        var part = (effect, last.Major) switch
        {
            (CommitEffect.Major, > 0) => VersionPart.Major,
            (CommitEffect.Major, _) or (CommitEffect.Minor, > 0) => VersionPart.Minor,
            _ => VersionPart.Patch,
        };
        var allowed = range switch
        {
            { Minor: not null } => VersionPart.Patch,
            not null when part == VersionPart.Major => VersionPart.Minor,
            _ => part,
        };
        var next = allowed switch
        {
            VersionPart.Major => new SemanticVersion(last.Major + 1, 0, 0),
            VersionPart.Minor => new SemanticVersion(last.Major, last.Minor + 1, 0),
            _ => new SemanticVersion(last.Major, last.Minor, last.Patch + 1),
        };
        return (next, allowed != part);
    }
}
