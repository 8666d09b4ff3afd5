using Baton.Core.Diagnostics;
using Baton.Settings.Layers;
using Baton.Settings.Rendering;
using Baton.Settings.Values;
using Baton.Testing;

namespace Baton.Settings.Tests;

/// <summary>The settings of an application <c>web</c> in its folder <c>app</c>, and of everybody in <c>configs</c> and <c>more</c>.</summary>
internal sealed class SettingsHome : IDisposable
{
    private readonly TempFolder folder = new();

    public SettingsRequest Request => new()
    {
        Application = "web",
        Environment = "staging",
        Cluster = "eu",
        HostName = "host1",
        Version = "1.2.3",
        ApplicationFolder = new SettingsFolder(folder["app"], "app"),
        Folders = [new SettingsFolder(folder["configs"], "configs"), new SettingsFolder(folder["more"], "more")],
    };

    public string Path => folder.Path;

    public string Write(string path, string text) => folder.Write(path, text);

    public Result<RenderedSettings> Render(Func<SettingsRequest, SettingsRequest>? with = null) => new SettingsRenderer(new SettingsFiles()).Render((with ?? (r => r))(Request));

    public SettingsNode? At(string path, Func<SettingsRequest, SettingsRequest>? with = null)
    {
        var rendered = Render(with);
        Assert.True(rendered.IsSuccess, string.Join('\n', rendered.Diagnostics));
        Assert.True(SettingsPath.TryParse(path, out var parsed));
        return rendered.Value.Tree.Find(parsed);
    }

    public string? TextAt(string path, Func<SettingsRequest, SettingsRequest>? with = null) => (At(path, with) as SettingsString)?.Value;

    public Diagnostic Refusal(Func<SettingsRequest, SettingsRequest>? with = null)
    {
        var rendered = Render(with);
        Assert.False(rendered.IsSuccess);
        return rendered.Diagnostics[0];
    }

    public void Dispose() => folder.Dispose();
}
