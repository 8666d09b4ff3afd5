using System.Text.Json.Nodes;
using Baton.Testing;
using Baton.Tool.CommandLine;
using Baton.Tool.Surroundings;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>What the command answers without looking at a release unit: its version, its help, the pages of the documentation.</summary>
public sealed class TextsOfTheCommand : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("--version")]
    [InlineData("-C", "nowhere", "--version")]
    public void TheVersionIsOneLine(params string[] arguments)
    {
        var (exit, text, _) = Worlds.Run(folder.Path, arguments);

        Assert.Equal(0, exit);
        Assert.Equal(ProcessWorld.BatonVersion + Environment.NewLine, text);
    }

    [Fact]
    public void TheVersionTakesNoCommand()
    {
        var (exit, _, error) = Worlds.Run(folder.Path, "--version", "release");

        Assert.Equal(2, exit);
        Assert.Contains("BATON2052", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help release", "release --help")]
    [InlineData("help explain", "explain -h")]
    public void HelpIsTheSameAsACommandAndAsAnOption(string command, string option)
    {
        var (asCommand, asOption) = (Worlds.Run(folder.Path, command.Split(' ')), Worlds.Run(folder.Path, option.Split(' ')));

        Assert.Equal(0, asCommand.Exit);
        Assert.NotEmpty(asCommand.Out);
        Assert.Equal(asOption, asCommand);
    }

    [Fact]
    public void HelpOfAnUnknownCommandNamesTheNearestOne()
    {
        var (exit, _, error) = Worlds.Run(folder.Path, "help", "relase");

        Assert.Equal(2, exit);
        Assert.Contains("BATON2050", error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'release'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCommandHasExamplesThatAreRead() => Assert.All(Commands.All, command =>
    {
        Assert.NotEmpty(Examples.Of(command.Name));
        Assert.All(Examples.Of(command.Name), example =>
        {
            var words = example.Line.Replace("eval \"$(", "", StringComparison.Ordinal).Replace(")\"", "", StringComparison.Ordinal).Split('>', '|')[0].Trim().Split(' ');
            Assert.Equal(("baton", command.Name), (words[0], words[1] == "help" ? command.Name : words[1]));
            Assert.True(CommandLineParser.Parse(words[1..], folder.Path).IsSuccess, example.Line);
        });
    });

    [Theory]
    [InlineData("BATON8003")]
    [InlineData("baton8003")]
    [InlineData("8003")]
    public void ExplainPrintsThePageOfACode(string code)
    {
        var (exit, text, _) = Worlds.Run(folder.Path, "explain", code);

        Assert.Equal(0, exit);
        Assert.StartsWith("# BATON8003: ", text, StringComparison.Ordinal);
        Assert.Contains("## What to do", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainHasEveryPageAndNoLinkIntoTheRepository()
    {
        var pages = new[] { "diagnostics", "guides" }.SelectMany(f => Directory.EnumerateFiles(RepositoryRoot.Combine("docs", f), "*.md")).Select(f => Path.GetFileNameWithoutExtension(f)!).ToList();

        Assert.All(pages, page =>
        {
            var (exit, text, _) = Worlds.Run(folder.Path, "explain", page);
            Assert.Equal(0, exit);
            Assert.DoesNotMatch(@"\]\((?!https?:|…)", text);
        });
        Assert.True(pages.Count > 100, $"{pages.Count} pages");
    }

    [Fact]
    public void ExplainWithoutACodeListsThem()
    {
        var text = Worlds.Run(folder.Path, "explain").Out;

        Assert.Contains("  BATON8003: Tests failed", text, StringComparison.Ordinal);
        Assert.Contains("  versioning ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainAnswersInJson()
    {
        var answer = JsonNode.Parse(Worlds.Run(folder.Path, "explain", "BATON8003", "--json").Out)!;

        Assert.Equal("explain", (string)answer["command"]!);
        Assert.StartsWith("# BATON8003: ", (string)answer["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainOfAnUnknownCodeIsAnError()
    {
        var (exit, _, error) = Worlds.Run(folder.Path, "explain", "BATON0000");

        Assert.Equal(2, exit);
        Assert.Contains("BATON2072", error, StringComparison.Ordinal);
    }

    [Fact]
    public void ErrorsNameTheirPage()
    {
        Assert.Contains("\nMore: baton explain BATON2050\n", Worlds.Run(folder.Path, "relase").Error, StringComparison.Ordinal);
        Assert.Equal("baton explain BATON2050", (string)JsonNode.Parse(Worlds.Run(folder.Path, "relase", "--json").Out)!["diagnostics"]![0]!["help"]!);
    }

    public void Dispose() => folder.Dispose();
}
