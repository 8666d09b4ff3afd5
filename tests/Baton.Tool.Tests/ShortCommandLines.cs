using Baton.Testing;
using Baton.Tool.CommandLine;

namespace Baton.Tool.Tests;

/// <summary>The command line that is read without the grammar: it comes to the same.</summary>
public sealed class ShortCommandLines : IDisposable
{
    private readonly TempFolder _folder = new();

    public ShortCommandLines() => Directory.CreateDirectory(_folder["a b", "version"]);

    [Theory]
    [InlineData("version")]
    [InlineData("version", "-C", ".")]
    [InlineData("-C", "./a b", "version")]
    [InlineData("-C", "a b/", "version")]
    [InlineData("--directory", "a b/version", "version")]
    [InlineData("version", "--directory", "a b/../a b")]
    public void AreReadAsTheGrammarReadsThem(params string[] arguments)
    {
        var read = ShortCommandLine.Read(arguments, _folder.Path);
        var parsed = CommandLineParser.Parse(arguments, _folder.Path).Value;

        Assert.NotNull(read);
        Assert.NotNull(parsed);
        Assert.Equal((parsed.Command, parsed.Directory, parsed.Json, parsed.Text), (read.Command, read.Directory, read.Json, read.Text));
        Assert.Equal(parsed.CakeArguments, read.CakeArguments);
    }

    [Theory]
    [InlineData]
    [InlineData("Version")]
    [InlineData("version", "version")]
    [InlineData("version", "--json")]
    [InlineData("version", "-C")]
    [InlineData("version", "-C", "")]
    [InlineData("version", "-C", "-x/y")]
    [InlineData("version", "-C", "@a/b")]
    [InlineData("version", "-C", "./missing")]
    [InlineData("version", "-C", ".", "-C", ".")]
    [InlineData("-C", "version")]
    [InlineData("-C", ".")]
    public void AreNoOthers(params string[] arguments) => Assert.Null(ShortCommandLine.Read(arguments, _folder.Path));

    public void Dispose() => _folder.Dispose();
}
