using System.Collections.Immutable;
using Baton.Core.Units;
using Baton.Git;
using Baton.Git.Units;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>
/// The version that is remembered while neither the repository nor the options change, as builds remember theirs. No reader is loaded for it. It is for who wants the
/// version and nothing else: whatever there is to say beside it is found by <see cref="RunStart"/>.
/// </summary>
internal static class RememberedVersion
{
    /// <summary>Answers it, and remembers it for the next time.</summary>
    /// <returns>False when the run has to begin as every other one does; nothing is reported then.</returns>
    public static bool Answer(ReleaseSession session)
    {
        var variables = session.Environment.Variables;
        if (session.Options is not { Version: null, Bump: null, Project: null, BuildSystem: null, Explain: false } || variables.GetValueOrDefault("BATON_VERSION_OVERRIDE", "").Length > 0)
        {
            return false;
        }

        var loaded = UnitLoader.LoadWithoutRepository(session);
        if (!loaded.IsSuccess || !loaded.Diagnostics.IsEmpty)
        {
            return false;
        }

        var (folder, configuration) = (loaded.Value.Folder, loaded.Value.Configuration);
        var options = configuration.Versioning;

        // What a mark depends on are files, and a release counts fewer of them than a build.
        if (options.MarkDirty || ProjectSettings.NeedMSBuild(loaded.Value, variables))
        {
            return false;
        }

        var context = UnitLoader.Context(session, configuration, folder);
        var read = UnclaimedPrefixes.Of(
            CachedVersion.Read(folder, $"baton version\n{options.Key()}", () => options, context, session.Cancellation),
            loaded.Value.FolderInRepository,
            () => Units(folder, variables));
        if (!read.IsSuccess || !read.Diagnostics.IsEmpty || !read.Value.IsCertain || !PlainVersion.Is(read.Value.Version))
        {
            return false;
        }

        session.Version = read.Value with { AssemblyVersionPolicy = options.AssemblyVersion };
        session.Answer = session.Answer with { Unit = configuration.Name, Version = read.Value.Version };
        return true;
    }

    private static ImmutableArray<UnitPlace> Units(string folder, IReadOnlyDictionary<string, string> variables)
    {
        var root = UnitLocation.Of(folder, variables).Base;
        return UnitSearch.Below(root, root);
    }
}
