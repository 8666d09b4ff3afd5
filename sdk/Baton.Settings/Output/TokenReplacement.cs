using Baton.Core.Diagnostics;

namespace Baton.Settings.Output;

/// <summary>Puts the public settings into a script, in the place of a token.</summary>
public static class TokenReplacement
{
    /// <summary>Replaces every occurrence.</summary>
    /// <param name="script">The script's text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="token">What is replaced, such as <c>__SETTINGS__</c>.</param>
    /// <param name="settings">The settings: a JavaScript object.</param>
    public static Result<string> Replace(string script, string file, string token, PublicSettings settings) =>
        token.Length > 0 && script.Contains(token, StringComparison.Ordinal)
            ? script.Replace(token, SettingsJson.Script(settings.Tree), StringComparison.Ordinal)
            : SettingsDiagnostics.NoToken.Report($"'{file}' does not hold the token '{token}'.", "Write the token where the settings belong.", new SourceLocation(file));
}
