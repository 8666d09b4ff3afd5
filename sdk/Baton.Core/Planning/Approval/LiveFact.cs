namespace Baton.Core.Planning.Approval;

/// <summary>The release that was live in the environment.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Commit">Its commit; empty when it was made without history.</param>
public sealed record LiveFact(string Version, string Commit);
