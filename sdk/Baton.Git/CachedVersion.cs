using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Caching;

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
        if (entry?.Read() is { } known)
        {
            return known;
        }

        var made = options();
        if (!made.IsSuccess)
        {
            return Result<VersionAnswer>.Failure(made.Diagnostics);
        }

        var result = VersionReader.Read(directory, made.Value, context, cancellationToken);
        entry?.Write(result);
        return result;
    }

    /// <summary>The remembered answer; null for none. Never counts.</summary>
    public static VersionAnswer? Find(string directory, string question, GitContext context) =>
        CacheEntry.Of(directory, question, context.Variables)?.Read()?.Value;
}
