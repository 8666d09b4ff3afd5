using Baton.Core.Diagnostics;
using Baton.Settings.Secrets;
using Baton.Settings.Tests.Reading;
using Baton.Settings.Values;
using Baton.Testing;

namespace Baton.Settings.Tests.Secrets;

/// <summary>Settings of one secret, and the place where it is.</summary>
internal sealed class SecretHome : IDisposable
{
    public const string Value = "correct-horse-battery";

    private readonly TempFolder folder = new();

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal) { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" };

    public string Path => folder.Path;

    public SecretResolver Resolver => new(SecretProviders.BuiltIn, new SecretSurroundings(Variables, folder.Path));

    public string Write(string path, string text) => folder.Write(path, text);

    public Task<Result<ResolvedSettings>> ResolveAsync(string yaml) => Resolver.ResolveAsync(Parsed.Yaml(yaml).Value!, TestContext.Current.CancellationToken);

    public async Task<string> ValueAsync(string reference)
    {
        var resolved = await ResolveAsync($"a: {{$secret: {reference}}}");
        Assert.True(resolved.IsSuccess, string.Join('\n', resolved.Diagnostics));
        return ((SettingsSecretValue)resolved.Value.Tree.Members["a"]).Value.Reveal();
    }

    public async Task<Diagnostic> RefusalAsync(string reference)
    {
        var resolved = await ResolveAsync($"# above\na: {{$secret: {reference}}}");
        Assert.False(resolved.IsSuccess);
        Assert.DoesNotContain(resolved.Diagnostics, d => d.ToString().Contains(Value, StringComparison.Ordinal));
        Assert.All(resolved.Diagnostics, d => Assert.Equal(("common.yaml", 2), (d.Where!.File, d.Where.Line)));
        return resolved.Diagnostics[0];
    }

    public void Dispose() => folder.Dispose();
}
