using Baton.Core.Diagnostics;
using Baton.Settings.Layers;
using Baton.Settings.Values;

namespace Baton.Settings.Rendering;

/// <summary>What Baton itself sets, under the key <c>baton</c>, before the first layer.</summary>
internal static class InjectedSettings
{
    public const string Key = "baton";

    public const string Source = "baton";

    private static readonly SourceLocation Where = new("baton");

    public static SettingsMap Of(SettingsRequest request) => Map((Key, Map(
        ("unit", Text(request.Application)),
        ("environment", Text(request.Environment)),
        ("cluster", Text(request.Cluster)),
        ("hostname", Text(request.HostName)),
        ("version", Text(request.Version)))));

    private static SettingsMap Map(params (string Key, SettingsNode Value)[] members) =>
        new(SettingsMap.None.AddRange(members.Select(m => KeyValuePair.Create(m.Key, m.Value))), Where);

    private static SettingsNode Text(string? value) => value is null ? new SettingsNull(Where) : new SettingsString(value, Where);
}
