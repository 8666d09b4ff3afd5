using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Secrets;

/// <summary>Settings with the values of their secrets.</summary>
/// <param name="Tree">The settings.</param>
/// <param name="Secrets">The values, to be masked in whatever is printed from now on.</param>
public sealed record ResolvedSettings(SettingsMap Tree, SecretList Secrets);
