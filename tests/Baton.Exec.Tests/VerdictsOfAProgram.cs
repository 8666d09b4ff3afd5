using Baton.Core.Configuration;
using Baton.Core.Gates;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Exec.Gates;

namespace Baton.Exec.Tests;

/// <summary>A gate that is a program.</summary>
public sealed class VerdictsOfAProgram
{
    private static readonly Release Candidate = new() { Name = "web", Version = "1.5.0", Tag = "v1.5.0", Commit = new string('a', 40) };

    [Theory]
    [InlineData("""echo '{"result":{"verdict":"go","evidence":{"window":"open","tries":2}}}'""", "go")]
    [InlineData("""echo '{"result":{"verdict":"skip","why":"No window is configured."}}'""", "skip No window is configured.")]
    [InlineData("""echo '{"result":{"verdict":"hold","reasons":[{"why":"It is Friday.","fix":"Wait for Monday."}]}}'""", "hold BATON5094 quiet: It is Friday.")]
    [InlineData("""echo '{"result":{"verdict":"hold"}}'""", "hold BATON5093")]
    [InlineData("""echo '{"result":{"verdict":"hold","reasons":[]}}'""", "hold BATON5093")]
    [InlineData("""echo '{"result":{"verdict":"hold","reasons":[{"why":"It is Friday."}]}}'""", "hold BATON5093")]
    [InlineData("""echo '{"result":{"verdict":"skip"}}'""", "hold BATON5093")]
    [InlineData("""echo '{"result":{"verdict":"Go"}}'""", "hold BATON5093")]
    [InlineData("""echo '{"result":{"verdict":true}}'""", "hold BATON5093")]
    [InlineData("""echo '{"result":{}}'""", "hold BATON5093")]
    [InlineData("""echo '{"error":{"message":"No network."}}'""", "hold BATON5093")]
    [InlineData("""echo '{"result":{"verdict":"go"}}'; exit 1""", "hold BATON5093")]
    [InlineData("exit 0", "hold BATON5093")]
    public async Task AreGoOnlyWhereTheProgramSaysSo(string body, string expected)
    {
        using var script = new Script(body);

        var verdict = await DecideAsync(script);

        Assert.StartsWith(expected, verdict switch
        {
            GateVerdict.Go => "go",
            GateVerdict.Skip skip => $"skip {skip.Reason}",
            GateVerdict.Hold hold => $"hold {hold.Reasons[0].Code} {hold.Reasons[0].Message}",
            _ => "",
        }, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HaveTheirEvidence()
    {
        using var script = new Script("""echo '{"result":{"verdict":"go","evidence":{"window":"open","tries":2,"list":[1]}}}'""");

        Assert.Equal([KeyValuePair.Create("window", "open"), KeyValuePair.Create("tries", "2")], (await DecideAsync(script)).Evidence);
    }

    [Fact]
    public async Task AreMadeFromTheWholeQuestion()
    {
        using var script = new Script("cat > request.json; echo '{\"result\":{\"verdict\":\"go\"}}'");

        await DecideAsync(script);

        var asked = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(script.Folder, "request.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal(
            ("decide", "live", "1.5.0", "1.4.0", "other", false),
            ((string?)asked["method"], (string?)asked["environment"]!["name"], (string?)asked["release"]!["version"], (string?)asked["live"]!["version"], (string?)asked["allLive"]![1]!["name"], (bool)asked["back"]!));
    }

    private static Task<GateVerdict> DecideAsync(Script script)
    {
        var live = Candidate with { Version = "1.4.0" };
        return new ExecGate("quiet", script.Command).DecideAsync(
            new GateQuestion
            {
                Context = Requests.Context(script),
                Environment = new EnvironmentConfiguration { Name = "live" },
                Candidate = Candidate,
                Live = live,
                AllLive = [live, Candidate with { Name = "other" }],
            },
            TestContext.Current.CancellationToken);
    }
}
