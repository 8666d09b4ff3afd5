using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Caching;
using Baton.Git.Reading;
using Baton.Git.Running;

namespace Baton.Git;

/// <summary>
/// The version of a folder, remembered between builds until the repository or the options change. Only a certain answer is
/// remembered, with its warnings. No reader is loaded for one that is. After new commits the height is counted on from the remembered one.
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

        var earlier = known is null ? entry?.Earlier(made.Value, context.Variables) : null;
        var (result, head) = known is null ? VersionReader.ReadAt(directory, made.Value, context, earlier, cancellationToken) : (known.Answer, null);
        bool? isDirty = null;
        if (made.Value.MarkDirty && result.IsSuccess)
        {
            var asked = WorkTreeStatus.IsDirty(directory, made.Value.Filter(), context);
            if (!asked.IsSuccess)
            {
                return Result<VersionAnswer>.Failure(asked.Diagnostics);
            }

            isDirty = asked.Value;
        }

        // What the work tree was is kept for who never asks: an editor, whose builds would otherwise write the version without the mark over the one with it.
        if (known is null || known.IsDirty != isDirty)
        {
            entry?.Write(result, isDirty, head, earlier);
        }

        return With(isDirty, result);
    }

    /// <summary>The remembered answer; null for none. Never counts.</summary>
    public static VersionAnswer? Find(string directory, string question, GitContext context) =>
        CacheEntry.Of(directory, question, context.Variables)?.Read() is { } known ? With(known.IsDirty, known.Answer).Value : null;

    private static Result<VersionAnswer> With(bool? isDirty, Result<VersionAnswer> result) =>
        isDirty == true ? Result<VersionAnswer>.Success(result.Value!.WithUncommitted(), result.Diagnostics) : result;
}
