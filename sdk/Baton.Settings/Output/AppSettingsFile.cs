using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Output;

/// <summary><c>appsettings.ENV.json</c>, which .NET reads over <c>appsettings.json</c>.</summary>
public static class AppSettingsFile
{
    /// <summary>Its name for an environment.</summary>
    public static string Name(string environment) => $"appsettings.{environment}.json";

    /// <summary>Its content.</summary>
    /// <param name="tree">Settings with their secrets.</param>
    public static Result<string> Text(SettingsMap tree)
    {
        var mistakes = DotNetKeys.Mistakes(tree, ":").ToList();
        return mistakes.Count > 0 ? Result<string>.Failure(mistakes) : SettingsJson.File(tree);
    }
}
