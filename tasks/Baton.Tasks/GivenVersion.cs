namespace Baton.Tasks;

/// <summary>A version that is taken as it is given, by who has read the history already.</summary>
/// <param name="Version">The version; empty to read git.</param>
/// <param name="Commit">The commit that it is the version of; empty for the one that is checked out.</param>
/// <param name="Tag">The tag that it was counted from; empty for none.</param>
/// <param name="Height">Commits since that tag.</param>
internal sealed record GivenVersion(string Version, string Commit = "", string Tag = "", int Height = 0);
