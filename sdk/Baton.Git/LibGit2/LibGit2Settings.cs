using LibGit2Sharp;

namespace Baton.Git.LibGit2;

/// <summary>libgit2, set up once a process so that nobody's gitconfig and no ownership changes what is read.</summary>
internal static class LibGit2Settings
{
    private static readonly Lazy<bool> Done = new(() =>
    {
        foreach (var level in new[] { ConfigurationLevel.Global, ConfigurationLevel.Xdg, ConfigurationLevel.System, ConfigurationLevel.ProgramData })
        {
            GlobalSettings.SetConfigSearchPaths(level, "");
        }

        // git's check of ownership keeps a foreign repository's configuration from running programs. Nothing of it is run here.
        GlobalSettings.SetOwnerValidation(false);
        GlobalSettings.SetExtensions("partialclone", "relativeworktrees", "worktreeconfig");
        return true;
    });

    public static void Apply() => _ = Done.Value;
}
