using Baton.Tasks.Tests.Equipment;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests;

/// <summary>A remembered version of a unit that names another one: the other one's settings are a part of the question.</summary>
public sealed class NamedUnits : IDisposable
{
    private readonly GitSandbox sandbox = GitSandbox.Init();

    public NamedUnits()
    {
        sandbox.Write("app/baton.json", """{ "versioning": { "paths": [".", "unit:lib"] } }""");
        sandbox.Write("lib/baton.json", """{ "versioning": { "paths": ["."] } }""");
        sandbox.Git("add", "--all");
        sandbox.Commit("feat: begin");
        sandbox.Tag("1.0.0");
        sandbox.Commit("lib/a", "1", "fix: in lib");
        sandbox.Commit("docs/a", "1", "docs: elsewhere");
    }

    [Fact]
    public void WhosePathsAreEdited_AreCountedAnew()
    {
        Assert.Equal("1.0.1-alpha.0.1", Version());
        sandbox.Write("lib/baton.json", """{ "versioning": { "paths": [".", "../docs"] } }""");
        Assert.Equal("1.0.1-alpha.0.2", Version());
    }

    [Fact]
    public void ThatNobodyFoundBefore_AreFound()
    {
        sandbox.Write("lib/baton.json", """{ "name": "other" }""");
        using var task = new LoadedTask(sandbox.Path + "/app");
        Assert.Equal(["BATON1060"], task.Fail());

        sandbox.Write("lib/baton.json", """{ "name": "lib", "versioning": { "paths": ["."] } }""");
        Assert.Equal("1.0.1-alpha.0.1", Version());
    }

    [Fact]
    public void WhoseMarkIsSpeltAsAnEscape_AreCountedAnewToo()
    {
        sandbox.Write("app/baton.json", """{ "versioning": { "paths": [".", "\u0075nit:lib"] } }""");
        Assert.Equal("1.0.1-alpha.0.1", Version());
        sandbox.Write("lib/baton.json", """{ "versioning": { "paths": [".", "../docs"] } }""");
        Assert.Equal("1.0.1-alpha.0.2", Version());
    }

    public void Dispose() => sandbox.Dispose();

    private string Version()
    {
        using var task = new LoadedTask(sandbox.Path + "/app");
        return task.Run().Task.Version;
    }
}
