using Baton.Core.Announcements;
using Baton.Core.Diagnostics;
using Baton.Testing.Webhooks;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>The webhooks of an environment hear how each deployment ended, and decide about none.</summary>
public sealed class ToldDeployments : IDisposable
{
    private const string Key = "a key that the receiver has too";

    private readonly BareHost _host = new();
    private readonly HookReceiver _hook = new();

    public ToldDeployments()
    {
        _host.Publish("1.0.0", '1');
        _host.Publish("1.1.0", '2', ("1.0.0", '1'));
        Configure("sh", "activated");
    }

    [Fact]
    public async Task AreThoseThatDidSomething()
    {
        (await RunAsync("deploy", "app@1.0.0")).Exits(0);
        (await RunAsync("deploy", "app@1.0.0")).Exits(0);
        (await RunAsync("deploy", "app@1.0.0", "--dry-run")).Exits(0);
        (await RunAsync("deploy", "app@1.1.0")).Exits(0);
        var last = (await RunAsync("rollback", "app")).Exits(0);
        (await RunAsync("retire", "app")).Exits(0);

        Assert.Equal(
            ["deploy succeeded 1.0.0 after nothing", "deploy succeeded 1.1.0 after 1.0.0", "rollback succeeded 1.0.0 after 1.1.0", "retire succeeded 1.0.0 after 1.0.0"],
            _hook.Messages.Select(Text));
        var first = _hook.Messages[0];
        Assert.Equal("app production ada", $"{first.Json["unit"]} {first.Json["environment"]} {first.Json["by"]}");
        Assert.Equal(new string('1', 40), (string)first.Json["commit"]!);
        Assert.Equal("deployment", first.Headers["X-Baton-Event"]);
        Assert.Equal(WebhookSignature.Of(first.Body, new Secret(Key)), first.Headers[WebhookSignature.Header]);
        Assert.Equal(4, _hook.Messages.Select(m => m.Headers["Idempotency-Key"]).Distinct().Count());
        Assert.DoesNotContain(WebhookServer.Secret, last.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThatFail_AreToldWithTheReason()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Hooks here are for sh.");
        (await RunAsync("deploy", "app@1.0.0")).Exits(0);
        Configure("sh", "-c", "exit 3");

        (await RunAsync("deploy", "app@1.1.0")).Exits(1);

        Assert.Equal("deploy failed 1.1.0 after 1.0.0", Text(_hook.Messages[^1]));
        Assert.StartsWith("BATON", (string)_hook.Messages[^1].Json["reason"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThatAWebhookDoesNotTake_GoOnWithAWarning()
    {
        _hook.Status = 500;
        var refused = (await RunAsync("deploy", "app@1.0.0")).Exits(0);
        var untold = (await BareHost.RunAsync(_host["home"], _host["bin"], ["deploy", "app@1.1.0", "--env", "production", "--environments", _host.EnvironmentsFile, "--json"])).Exits(0);

        Assert.Contains("BATON6306", refused.Codes);
        Assert.Contains("BATON6301", untold.Codes);
        Assert.Equal("1.1.0", (string)untold.Json["environments"]![0]!["version"]!);
    }

    public void Dispose()
    {
        _host.Dispose();
        _hook.Dispose();
    }

    private static string Text(ReceivedMessage message) =>
        $"{message.Json["kind"]} {message.Json["result"]} {message.Json["version"]} after {message.Json["previous"] ?? "nothing"}";

    private void Configure(params string[] activated) => File.WriteAllText(_host.EnvironmentsFile, $$"""
        {
          "units": {
            "app": {
              "tagPrefix": "v",
              "from": [ { "folder": "../store" } ],
              "environments": {
                "production": {
                  "path": "../srv", "webhooks": [ { "url": "env:DEPLOY_HOOK", "secret": "env:DEPLOY_HOOK_KEY" } ],
                  "hooks": { "activated": [{{string.Join(", ", activated.Select(a => $"\"{a}\""))}}] }
                }
              }
            }
          }
        }
        """);

    private Task<BatonResult> RunAsync(string command, string what, params string[] more) => BareHost.RunAsync(
        _host["home"], _host["bin"], [command, what, "--env", "production", .. more, "--environments", _host.EnvironmentsFile, "--json"],
        new Dictionary<string, string> { ["DEPLOY_HOOK"] = _hook.Address, ["DEPLOY_HOOK_KEY"] = Key });
}
