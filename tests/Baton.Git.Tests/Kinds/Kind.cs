using Baton.Testing.Git;

namespace Baton.Git.Tests.Kinds;

/// <summary>A repository as it is asked: made from one with a tag v1.2.3 and two commits since.</summary>
/// <param name="Directory">The folder that is asked.</param>
/// <param name="Others">More repositories, which go when the test ends.</param>
internal sealed record Kind(string Directory, params GitSandbox[] Others) : IDisposable
{
    /// <summary>Environment variables to ask with; null for the sandbox's own.</summary>
    public IReadOnlyDictionary<string, string>? Variables { get; init; }

    public void Dispose() => Array.ForEach(Others, o => o.Dispose());
}
