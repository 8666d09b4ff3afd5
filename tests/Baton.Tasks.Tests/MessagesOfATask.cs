using Baton.Tasks.Tests.Equipment;
using Baton.Testing;

namespace Baton.Tasks.Tests;

/// <summary>Errors and warnings in the output of a build.</summary>
public sealed class MessagesOfATask
{
    [Fact]
    public void NameTheWayToTheirPage()
    {
        using var folder = new TempFolder();
        folder.Write("baton.json", """{ "nam": "tiny" }""");
        using var task = new LoadedTask(folder.Path);
        var engine = new RecordingEngine();

        var code = Assert.Single(task.Fail(engine));

        Assert.EndsWith($" More: baton explain {code}", Assert.Single(engine.Messages, m => m.Contains("\"nam\"", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
