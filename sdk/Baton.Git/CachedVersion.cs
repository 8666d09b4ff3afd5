using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Caching;

namespace Baton.Git;

/// <summary>
/// The version of a folder, remembered between builds until the repository or the options change. Only a certain answer without warnings is
/// remembered. No reader is loaded for one that is.
/// </summary>
public static class CachedVersion
{
    /// <summary>The remembered answer, or the one of <see cref="VersionReader"/>, which is then remembered.</summary>
    /// <param name="directory">A folder in a work tree.</param>
    /// <param name="options">With paths relative to the repository's root.</param>
    /// <param name="context">The process around.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static Result<VersionAnswer> Read(string directory, VersioningOptions options, GitContext context, CancellationToken cancellationToken)
    {
        var entry = CacheEntry.Of(directory, options, context.Variables);
        if (entry?.Read() is { } known)
        {
            return known;
        }

        var result = VersionReader.Read(directory, options, context, cancellationToken);
        if (result is { IsSuccess: true, Value: { IsCertain: true } answer, Diagnostics.IsEmpty: true })
        {
            entry?.Write(answer);
        }

        return result;
    }

    /// <summary>The remembered answer; null for none. Never counts.</summary>
    public static VersionAnswer? Find(string directory, VersioningOptions options, GitContext context) =>
        CacheEntry.Of(directory, options, context.Variables)?.Read();
}
