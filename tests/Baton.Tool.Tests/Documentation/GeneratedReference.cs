using Baton.Testing;

namespace Baton.Tool.Tests.Documentation;

/// <summary>The pages in docs/reference are those that the code gives. BATON_WRITE_REFERENCE=1 writes them anew.</summary>
public sealed class GeneratedReference
{
    [Fact]
    public void HasTheCommands() => Compare("commands.md", CommandsPage.Write());

    [Fact]
    public void HasTheKeysOfTheConfiguration() => Compare("baton-json.md", ConfigurationPage.Write());

    [Fact]
    public void HasTheDiagnostics() => Compare("diagnostics.md", DiagnosticsPage.Write());

    private static void Compare(string name, string text)
    {
        var file = RepositoryRoot.Combine("docs", "reference", name);
        if (Environment.GetEnvironmentVariable("BATON_WRITE_REFERENCE") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(text, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }
}
