using System.Text.RegularExpressions;
using Baton.Testing;
using Baton.Tool.Tests.Equipment;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Tool.Tests;

/// <summary>Every command of docs/guides/getting-started.md, in its order, in one shell. Installing the command is <see cref="InstalledTool"/>'s.</summary>
public sealed partial class TheGettingStartedPage
{
    [Fact]
    public async Task HasCommandsThatWork()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["feed"]);
        folder.Write("nuget.config", """<configuration><packageSources><clear /><add key="here" value="feed" /></packageSources></configuration>""");
        var (real, tool) = (Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "dotnet"), Path.Combine(AppContext.BaseDirectory, "Baton.Tool.dll"));
        var commands = string.Concat(Block().Matches(File.ReadAllText(RepositoryRoot.Combine("docs", "guides", "getting-started.md"))).Select(m => m.Groups["text"].Value));
        var script = folder.Write("page.sh", $"set -e\ndotnet() {{ case \"$1\" in tool) ;; *) '{real}' \"$@\" ;; esac; }}\nbaton() {{ '{real}' exec '{tool}' \"$@\"; }}\nset -x\n{commands}");

        var result = await Cli.Wrap("bash").WithArguments(["--noprofile", "--norc", script]).WithWorkingDirectory(folder.Path).WithEnvironmentVariables(GitIdentity.Variables)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.True(result.ExitCode == 0, result.StandardError + result.StandardOutput);
        Assert.Contains("hello.0.1.0.nupkg", result.StandardOutput, StringComparison.Ordinal);
        Assert.True(Directory.Exists(folder["hello", ".baton", "releases", "hello", "0.1.1"]));
        Assert.Equal(16, result.StandardError.Split('\n').Count(l => l.StartsWith("+ ", StringComparison.Ordinal) && !l.StartsWith("+ case", StringComparison.Ordinal) && !l.Contains(real, StringComparison.Ordinal)));
    }

    [GeneratedRegex("^```sh\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
