using System.Collections.Immutable;
using System.Security.Cryptography;
using Baton.Core.Configuration;

namespace Baton.Hooks;

/// <summary>The files outside of a release that hooks name with an absolute path. Files of the release have relative paths, and their own digest.</summary>
public static class HookFiles
{
    // Programs of the operating system are replaced by its updates, which change no hook.
    private static readonly ImmutableArray<string> OfTheSystem = ["/bin/", "/sbin/", "/lib/", "/lib64/", "/usr/bin/", "/usr/sbin/", "/usr/lib/", "/usr/libexec/", "/nix/", "/System/"];

    /// <summary>Their paths and SHA-256 in lower-case hex; a file that cannot be read has the digest <c>unreadable</c>.</summary>
    public static ImmutableSortedDictionary<string, string> Digests(HooksConfiguration hooks)
    {
        ArgumentNullException.ThrowIfNull(hooks);
        return hooks.Prepare.Concat(hooks.Activated).Concat(hooks.Retired)
            .Where(word => Path.IsPathFullyQualified(word) && !IsOfTheSystem(word) && File.Exists(word)).Distinct(StringComparer.Ordinal)
            .ToImmutableSortedDictionary(path => path, Digest, StringComparer.Ordinal);
    }

    private static bool IsOfTheSystem(string path) => OperatingSystem.IsWindows()
        ? path.StartsWith(Environment.GetFolderPath(Environment.SpecialFolder.Windows), StringComparison.OrdinalIgnoreCase)
        : OfTheSystem.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    private static string Digest(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "unreadable";
        }
    }
}
