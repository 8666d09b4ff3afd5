using Baton.Core.Diagnostics;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Road;

/// <summary>
/// The answer of <c>baton version</c> when it is a version only, of numbers and short words. It tells no secret that NuGet's configuration keeps, so that nobody has to
/// read that for it: reading it takes longer than the version. Those of the environment are at hand, and are taken out.
/// </summary>
public static class PlainVersion
{
    /// <summary>The line; null for any other answer.</summary>
    public static string? Of(ReleaseRun carried) =>
        carried is { Run.Command: "version", Answer: { Version: { } version, Explanation: null, BuildNumber: null } } && VersionWords.AreShort(version)
            ? new SecretList(SecretVariables.Of(carried.Run.Environment.Variables)).Redact(version) : null;
}
