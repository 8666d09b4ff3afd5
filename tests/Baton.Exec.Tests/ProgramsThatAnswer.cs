using System.Text.Json.Nodes;
using Baton.Exec.Protocol;

namespace Baton.Exec.Tests;

/// <summary>What a program is told, and how its answer is read.</summary>
public sealed class ProgramsThatAnswer
{
    [Fact]
    public async Task GetTheRequestOnStandardInput()
    {
        using var script = new Script("read -r line; echo \"{\\\"result\\\":$line}\"");

        var answer = await script.AskAsync();

        Assert.True(answer.IsSuccess, string.Join('\n', answer.Diagnostics));
        Assert.Equal("""{"protocol":1,"kind":"gate","method":"decide","settings":{}}""", answer.Value.ToJsonString());
    }

    [Fact]
    public async Task GetTheRequestAsVariables()
    {
        using var script = new Script("echo \"{\\\"result\\\":{\\\"is\\\":\\\"$BATON_KIND $BATON_METHOD $BATON_OPERATION $BATON_ENVIRONMENT $BATON_VERSION $BATON_SETTING_MY_KEY $PORT\\\"}}\"");
        script.Command = script.Command with { Settings = script.Command.Settings.Add("my-key", "x") };
        var request = ExecRequest.Of("provider", "observe", script.Command);
        request["operation"] = "copy";
        request["environment"] = new JsonObject { ["name"] = "live", ["variables"] = new JsonObject { ["PORT"] = "80" } };
        request["release"] = new JsonObject { ["version"] = "1.5.0" };

        Assert.Equal("provider observe copy live 1.5.0 x 80", (string?)(await script.AskAsync(request)).Value!["is"]);
    }

    [Fact]
    public async Task GetNoSecretThatTheyDoNotName()
    {
        using var script = new Script("echo \"{\\\"result\\\":{\\\"is\\\":\\\"$GITHUB_TOKEN,${#MY_KEY}\\\"}}\"");
        script.Variables["GITHUB_TOKEN"] = "token";
        script.Variables["MY_KEY"] = "key";
        script.Command = script.Command with { Secrets = ["MY_KEY"] };

        Assert.Equal(",3", (string?)(await script.AskAsync()).Value!["is"]);
    }

    [Theory]
    [InlineData("""echo '{"say":"one"}'; echo; echo '{"say":"two"}'; echo '{"result":{"a":1}}'""")]
    [InlineData("""echo text >&2; printf '{"result":{"a":1}}'""")]
    [InlineData("""printf '{"result":{"a":1}}\r\n'""")]
    public async Task MayReportProgressBeforeTheResult(string body)
    {
        using var script = new Script(body);

        Assert.Equal(1, (int)(await script.AskAsync()).Value!["a"]!);
    }

    [Theory]
    [InlineData("""echo '{"error":{"message":"The disk is full.","fix":"Free some space."}}'""", "The disk is full.", "Free some space.")]
    [InlineData("""echo '{"error":{"message":"The disk is full."}}'; exit 3""", "The disk is full.", "The program gives no advice; read its documentation.")]
    [InlineData("""printf '%s\n' '{"error":{"message":"A\u001b[31mB\nC"}}'""", "A [31mB C", "The program gives no advice; read its documentation.")]
    public async Task MayReportAnErrorOfTheirOwn(string body, string message, string fix)
    {
        using var script = new Script(body);

        var error = Assert.Single((await script.AskAsync()).Diagnostics);

        Assert.Equal(("BATON7083", $"'./program': {message}", fix), (error.Code, error.Message, error.Cure));
    }
}
