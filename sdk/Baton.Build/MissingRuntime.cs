using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Diagnostics;

namespace Baton.Build;

/// <summary>
/// Finds the message of the .NET host that a program needs a runtime which is not installed: a test project or a tool of a build that targets another framework.
/// The host never translates it. Its form: https://learn.microsoft.com/dotnet/core/runtime-discovery/troubleshoot-app-launch
/// </summary>
internal static partial class MissingRuntime
{
    /// <summary>One error for all runtimes that are missing; null when none is.</summary>
    /// <param name="lines">What a failed run printed.</param>
    public static Diagnostic? In(IReadOnlyList<string> lines)
    {
        var missing = Values(lines, Framework(), m => $"{m.Groups["name"].Value} {m.Groups["version"].Value}");
        if (missing.IsEmpty)
        {
            return null;
        }

        var apps = Values(lines, App(), m => m.Groups["path"].Value.Trim()).RemoveAll(p => Path.GetFileNameWithoutExtension(p) is "testhost" or "testhost.x86");
        var installed = Values(lines, Found(), m => m.Groups["version"].Value);
        return StepDiagnostics.MissingRuntime.Report(
            $"The runtime {string.Join(", ", missing)} is not installed here{(apps.IsEmpty ? "" : $", and {string.Join(", ", apps)} cannot start without it")}."
            + (installed.IsEmpty ? "" : $" Installed: {string.Join(", ", installed)}."),
            "Install it from https://aka.ms/dotnet/download (in GitHub Actions: 'dotnet-version' of actions/setup-dotnet), or set "
            + "<RollForward>Major</RollForward> in the project, so that it runs on a newer one.");
    }

    private static ImmutableArray<string> Values(IEnumerable<string> lines, Regex form, Func<Match, string> value) =>
        [.. lines.Select(l => form.Match(l)).Where(m => m.Success).Select(value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\s*Framework: '(?<name>[A-Za-z0-9.]+)', version '(?<version>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Framework();

    // VSTest starts a host of its own for the tests, and names them before.
    [GeneratedRegex(@"^\s*App: (?<path>.+)$|^Testhost process for source\(s\) '(?<path>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex App();

    [GeneratedRegex(@"^\s+(?<version>\d+\.\d+\.\S+) at \[", RegexOptions.CultureInvariant)]
    private static partial Regex Found();
}
