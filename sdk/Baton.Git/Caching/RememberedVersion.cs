using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Git.Caching;

/// <summary>What a file of the cache tells.</summary>
/// <param name="Answer">The history's answer, with its warnings.</param>
/// <param name="IsDirty">Whether something was not committed when the last build asked; null when the version does not depend on it.</param>
internal sealed record RememberedVersion(Result<VersionAnswer> Answer, bool? IsDirty);
