using Baton.Core.Checks;
using Baton.Exec.Conformance;
using Baton.Testing;

namespace Baton.Exec.Tests;

/// <summary><c>baton check --plugin</c>: the examples, and programs that get one thing wrong.</summary>
public sealed class ConformanceOfPrograms
{
    private const string Describe = """if [ "$BATON_METHOD" = describe ]; then echo '{"result":{"protocols":[1],"kinds":["KIND"]}}'; exit 0; fi; if [ "$BATON_METHOD" = no-such-method ]; then echo '{"error":{"message":"unknown"}}'; exit 0; fi; """;

    [Theory]
    [InlineData("deploy.sh", 5)]
    [InlineData("pack.sh", 3)]
    [InlineData("freeze.py", 3)]
    public async Task PassesForTheExamples(string name, int tests)
    {
        Assert.SkipWhen(name.EndsWith(".py", StringComparison.Ordinal) && !File.Exists("/usr/bin/python3"), "Python is not installed.");
        var program = File.ReadAllText(RepositoryRoot.Combine("examples", "deploy-plugin", name));
        using var script = name.EndsWith(".py", StringComparison.Ordinal) ? new Script($"exec python3 '{RepositoryRoot.Combine("examples", "deploy-plugin", name)}'") : new Script(program);
        Directory.CreateDirectory(Path.Combine(script.Folder, "site"));

        var found = await RunAsync(script);

        Assert.All(found, f => Assert.Equal((f.Name, CheckStatus.Ok), (f.Name, f.Status)));
        Assert.Equal(tests, found.Count);
    }

    [Theory]
    [InlineData("gate", "exit 1", "describe")]
    [InlineData("gate", """echo '{"result":{"protocols":[2],"kinds":["gate"]}}'""", "describe")]
    [InlineData("gate", """echo '{"result":{"protocols":[1],"kinds":["door"]}}'""", "describe")]
    [InlineData("gate", """echo '{"result":{"protocols":[1],"kinds":["gate"],"verdict":"go"}}'""", "gate: unknown method")]
    [InlineData("gate", Describe + """echo '{"result":{"verdict":"maybe"}}'""", "gate: decide")]
    [InlineData("provider", Describe + """echo "{\"result\":{\"operations\":[{\"id\":\"a\",\"do\":\"$$\",\"what\":\"x\",\"live\":true}]}}" """, "provider: plan")]
    [InlineData("provider", Describe + """echo '{"result":{"operations":[{"id":"a","do":"x","what":"x"}]}}'""", "provider: plan")]
    [InlineData("provider", Describe + """if [ "$BATON_METHOD" = observe ]; then echo '{"result":{"state":"perhaps"}}'; else echo '{"result":{"operations":[{"id":"a","do":"x","what":"x","live":true}]}}'; fi""", "provider: observe a")]
    [InlineData("packer", Describe + """echo $$ > "$BATON_OUTPUT/a"; echo '{"result":{"files":[{"name":"a","kind":"text"}]}}'""", "packer: pack")]
    [InlineData("packer", Describe + """echo '{"result":{"files":[{"name":"a","kind":"text"}]}}'""", "packer: pack")]
    [InlineData("publisher", Describe + """if [ "$BATON_METHOD" = observe ]; then echo '{"result":{"state":"missing"}}'; else echo '{"result":{"found":true,"public":[{"id":"a","do":"x","what":"x"}]}}'; fi""", "publisher: fetch")]
    public async Task FailsWhereOneThingIsWrong(string kind, string body, string test)
    {
        using var script = new Script(body.Replace("KIND", kind, StringComparison.Ordinal));

        Assert.Equal(test, Assert.Single(await RunAsync(script), f => f.Status != CheckStatus.Ok).Name);
    }

    private static async Task<IReadOnlyList<CheckFinding>> RunAsync(Script script)
    {
        using var scratch = new TempFolder();
        return await new ConformanceTest(["./program"], script.Folder, scratch.Path, script.Variables).RunAsync(TestContext.Current.CancellationToken);
    }
}
