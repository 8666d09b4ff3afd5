using System.Collections.Concurrent;
using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Units;
using Microsoft.Build.Framework;

namespace Baton.Tasks;

/// <summary>The answers of one build: projects and target frameworks of one repository ask git once. Warnings are said once, too.</summary>
internal sealed class VersionMemory
{
    private static readonly Lock Gate = new();
    private readonly ConcurrentDictionary<string, Lazy<Result<VersionAnswer>>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ImmutableArray<UnitText>>> _units = new(StringComparer.Ordinal);

    /// <summary>The memory of the build that an engine runs; an empty one without an engine.</summary>
    public static VersionMemory Of(IBuildEngine4? engine)
    {
        const string Key = "Baton.Tasks.VersionMemory";
        if (engine is null)
        {
            return new VersionMemory();
        }

        lock (Gate)
        {
            // MSBuild forgets it at the end of the build, so the next build sees new commits, whatever process it runs in.
            if (engine.GetRegisteredTaskObject(Key, RegisteredTaskObjectLifetime.Build) is VersionMemory known)
            {
                return known;
            }

            var made = new VersionMemory();
            engine.RegisterTaskObject(Key, made, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            return made;
        }
    }

    /// <summary>Every baton.json of a work tree, looked for at most once.</summary>
    public ImmutableArray<UnitText> Units(string root) => _units.GetOrAdd(root, r => new(() => UnitSearch.Texts(r))).Value;

    /// <summary>The answer to a question, computed at most once.</summary>
    public Result<VersionAnswer> Once(string key, Func<Result<VersionAnswer>> read)
    {
        var mine = new Lazy<Result<VersionAnswer>>(read, LazyThreadSafetyMode.ExecutionAndPublication);
        var kept = _answers.GetOrAdd(key, mine);
        try
        {
            var answer = kept.Value;
            return ReferenceEquals(kept, mine) || !answer.IsSuccess ? answer : answer.Value;
        }
        catch (OperationCanceledException)
        {
            _answers.TryRemove(key, out _);
            throw;
        }
    }
}
