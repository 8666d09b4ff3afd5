using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Caching;
using Baton.Git.Writing;

namespace Baton.Git;

/// <summary>
/// The version of a folder, remembered between builds until the repository or the options change. Only a certain answer is
/// remembered, with its warnings. No reader is loaded for one that is.
/// </summary>
public static class CachedVersion
{
    /// <summary>The remembered answer, or the one of <see cref="VersionReader"/>, which is then remembered.</summary>
    /// <param name="directory">A folder in a work tree.</param>
    /// <param name="question">All that the options are made of; other options have another one.</param>
    /// <param name="options">Makes the options, with paths relative to the repository's root; not called for what is remembered.</param>
    /// <param name="context">The process around.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static Result<VersionAnswer> Read(
        string directory, string question, Func<Result<VersioningOptions>> options, GitContext context, CancellationToken cancellationToken)
    {
        var entry = CacheEntry.Of(directory, question, context.Variables);
        var known = entry?.Read();
        if (known is { IsDirty: null })
        {
            return known.Answer;
        }

        var made = options();
        if (!made.IsSuccess)
        {
            return Result<VersionAnswer>.Failure(made.Diagnostics);
        }

        var result = known?.Answer ?? VersionReader.Read(directory, made.Value, context, cancellationToken);
        return made.Value.MarkDirty && result.IsSuccess ? Marked(result, known, made.Value, entry, directory, context) : Kept(result, entry);
    }

    /// <summary>The remembered answer; null for none. Never counts.</summary>
    public static VersionAnswer? Find(string directory, string question, GitContext context) =>
        CacheEntry.Of(directory, question, context.Variables)?.Read() is { } known ? With(known.IsDirty, known.Answer).Value : null;

    private static Result<VersionAnswer> Kept(Result<VersionAnswer> result, CacheEntry? entry)
    {
        entry?.Write(result, isDirty: null);
        return result;
    }

    /// <summary>
    /// The history's part is remembered; the work tree is asked in each build, by one <c>git status</c>. What it said is kept for who never asks: an
    /// editor, whose builds would otherwise write the version without the mark over the one with it.
    /// </summary>
    private static Result<VersionAnswer> Marked(
        Result<VersionAnswer> result, RememberedVersion? known, VersioningOptions options, CacheEntry? entry, string directory, GitContext context)
    {
        var dirty = WorkTreeStatus.IsDirty(directory, options.Filter(), context);
        if (!dirty.IsSuccess)
        {
            return Result<VersionAnswer>.Failure(dirty.Diagnostics);
        }

        if (known?.IsDirty != dirty.Value)
        {
            entry?.Write(result, dirty.Value);
        }

        return With(dirty.Value, result);
    }

    private static Result<VersionAnswer> With(bool? isDirty, Result<VersionAnswer> result) =>
        isDirty == true ? Result<VersionAnswer>.Success(result.Value!.WithUncommitted(), result.Diagnostics) : result;
}
