using Baton.Core.Diagnostics;
using Baton.Hooks;

namespace Baton.Build;

/// <summary>
/// The environment of a build that runs the targets of packages which somebody else may have touched: what .NET and NuGet need to find their
/// folders and the network, and no secret.
/// </summary>
internal static class ForeignCode
{
    private static readonly string[] Beginnings = ["DOTNET_", "NUGET_", "XDG_", "SSL_CERT_"];

    private static readonly string[] Names =
        ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "ProgramFiles", "ProgramFiles(x86)", "ProgramData", "SystemDrive", "windir", "ComSpec", "PATHEXT", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE"];

    /// <summary>For a build.</summary>
    public static Dictionary<string, string?> Build(IReadOnlyDictionary<string, string> variables) => CleanEnvironment.Of(variables, IsNeeded);

    /// <summary>For a restore, which runs nothing of a package. Private feeds and the proxy ask who it is.</summary>
    public static Dictionary<string, string?> Restore(IReadOnlyDictionary<string, string> variables, ChildVariables rule) =>
        CleanEnvironment.Of(variables, (name, value) => IsNeeded(name, value) || rule.IsOfFeeds(name) || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase));

    private static bool IsNeeded(string name, string value) =>
        (Begins(name, Beginnings) || Names.Contains(name, StringComparer.OrdinalIgnoreCase)) && !SecretVariables.Hold(name, value);

    private static bool Begins(string name, string[] beginnings) => beginnings.Any(b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase));
}
