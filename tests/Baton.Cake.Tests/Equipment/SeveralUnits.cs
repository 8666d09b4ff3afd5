using Baton.Testing.Git;

namespace Baton.Cake.Tests.Equipment;

/// <summary>A repository with two release units, one of which names the other, and a folder of nobody's; made once and copied.</summary>
public sealed class SeveralUnits : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();

    public SeveralUnits()
    {
        _git.Write("lib/baton.json", """{ "versioning": { "tagPrefix": "lib/v", "paths": ["."] } }""");
        _git.Write("app/baton.json", """{ "versioning": { "tagPrefix": "app/v", "paths": [".", "unit:lib"] } }""");
        _git.Write("app/src/App.csproj", "<Project />");
        _git.Write("tools/Tool.csproj", "<Project />");
        _git.Git("add", "--all");
        _git.Commit("feat: begin");
        foreach (var tag in new[] { "lib/v1.0.0", "app/v2.0.0", "nightly" })
        {
            _git.Tag(tag);
        }

        _git.Commit("lib/a.txt", "a", "fix: in lib");
        for (var i = 0; i < 3; i++)
        {
            _git.Commit("notes.md", $"{i}", "docs: elsewhere");
        }
    }

    /// <summary>A copy that a test may change.</summary>
    public GitSandbox Copy() => _git.Copy();

    public void Dispose() => _git.Dispose();
}
