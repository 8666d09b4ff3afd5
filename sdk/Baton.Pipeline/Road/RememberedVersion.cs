using System.Collections.Immutable;
using Baton.Core.Units;
using Baton.Git;
using Baton.Git.Units;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Road;

/// <summary>
/// The version that is remembered while neither the repository nor the options change, as builds remember theirs. No reader is loaded for it. It is for who wants the
/// version and nothing else: whatever there is to say beside it is found by the steps.
/// </summary>
internal static class RememberedVersion
{
    /// <summary>Finds it, and remembers it for the next time.</summary>
    /// <returns>Null when the run has to begin as every other one does; nothing is reported then.</returns>
    public static Versioned? Find(Run run, Asked asked)
    {
        var variables = run.Environment.Variables;
        if (asked.Options is not { Version: null, Bump: null, Project: null, BuildSystem: null, Explain: false } || variables.GetValueOrDefault("BATON_VERSION_OVERRIDE", "").Length > 0)
        {
            return null;
        }

        var loaded = UnitLoader.LoadWithoutRepository(asked.Folder, variables);
        if (!loaded.IsSuccess || !loaded.Diagnostics.IsEmpty)
        {
            return null;
        }

        var (unit, options) = (loaded.Value, loaded.Value.Configuration.Versioning);

        // What a mark depends on are files, and a release counts fewer of them than a build.
        if (options.MarkDirty || ProjectSettings.NeedMSBuild(unit, variables))
        {
            return null;
        }

        var context = UnitLoader.Context(variables, unit.Configuration, unit.Folder);
        var read = UnclaimedPrefixes.Of(
            CachedVersion.Read(unit.Folder, $"baton version\n{options.Key()}", () => options, context, run.Cancellation),
            unit.FolderInRepository,
            () => Units(unit.Folder, variables));
        return !read.IsSuccess || !read.Diagnostics.IsEmpty || !read.Value.IsCertain || !VersionWords.AreShort(read.Value.Version)
            ? null : new Versioned(new Found(asked, unit), read.Value with { AssemblyVersionPolicy = options.AssemblyVersion });
    }

    private static ImmutableArray<UnitPlace> Units(string folder, IReadOnlyDictionary<string, string> variables)
    {
        var root = UnitLocation.Of(folder, variables).Base;
        return UnitSearch.Below(root, root);
    }
}
