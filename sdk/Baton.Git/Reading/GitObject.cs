namespace Baton.Git.Reading;

/// <summary>An object as git stores it.</summary>
/// <param name="Id">Full lower-case hex.</param>
/// <param name="Kind">commit, tree, blob or tag.</param>
/// <param name="Content">Without its header.</param>
internal sealed record GitObject(string Id, string Kind, byte[] Content);
