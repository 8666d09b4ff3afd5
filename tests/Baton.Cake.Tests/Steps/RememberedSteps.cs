using Baton.Cake.Tests.Equipment;
using Baton.Pipeline.Memory;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Steps;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Steps;

/// <summary>What a step is taken over for, and each input that makes it run again.</summary>
public sealed class RememberedSteps : IDisposable
{
    private const string Json = """{ "name": "app", "versioning": { "tagPrefix": "v" }, "packages": [ { "zip": "App.csproj", "include": ["hooks/**"] } ] }""";

    private readonly TempFolder _outside = new();
    private readonly GitSandbox _git = GitSandbox.Init();
    private readonly Dictionary<string, string> _variables;

    public RememberedSteps()
    {
        foreach (var (path, text) in new[] { ("baton.json", Json), (".gitignore", "bin/\nobj/\nartifacts/\n*.local\ndist/\n"), ("App.csproj", "<Project />"), ("hooks/prepare", "true\n") })
        {
            Write(path, text);
        }

        Commit("feat: first");
        Directory.CreateDirectory(_outside["sdk", "sdk", "10.0.100"]);
        File.WriteAllText(_outside["sdk", "dotnet"], "");
        _variables = new(_git.Variables) { ["PATH"] = $"{_outside["sdk"]}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}", ["HOME"] = _outside["home"], ["LEVEL"] = "1" };
    }

    public static TheoryData<string> Changes => [.. ChangesByName.Keys];

    private static readonly Dictionary<string, Action<RememberedSteps>> ChangesByName = new()
    {
        ["a commit"] = t => { t.Write("App.csproj", "<Project></Project>"); t.Commit("fix: second"); },
        ["a changed file"] = t => t.Write("App.csproj", "<Project></Project>"),
        ["a new file"] = t => t.Write("New.cs", ""),
        ["an ignored file"] = t => t.Write("appsettings.local", "1"),
        ["a file in an ignored folder"] = t => t.Write("dist/site.js", "1"),
        ["a variable"] = t => t._variables["LEVEL"] = "2",
        ["a new variable"] = t => t._variables["Configuration"] = "Debug",
        ["a variable that is gone"] = t => t._variables.Remove("LEVEL"),
        ["a variable of Baton"] = t => t._variables["BATON_VERSION_METADATA"] = "x",
        ["another SDK"] = t => Directory.CreateDirectory(t._outside["sdk", "sdk", "10.0.101"]),
        ["another runtime"] = t => Directory.CreateDirectory(t._outside["sdk", "shared", "Microsoft.NETCore.App", "10.0.9"]),
        ["another dotnet"] = t => t._variables["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "",
        ["a props file above the repository"] = t => File.WriteAllText(Path.Combine(Path.GetDirectoryName(t.Root)!, "Directory.Build.props"), "<Project />"),
        ["the user's NuGet configuration"] = t => t._outside.Write("home/.nuget/NuGet/NuGet.Config", "<configuration />"),
        ["another version"] = t => t.Options = t.Options with { Version = "2.0.0" },
        ["--fresh"] = t => t.Options = t.Options with { Fresh = true },
        ["a hook before the tests"] = t => { t.Write("baton.json", Json.Replace("\"packages\"", "\"hooks\": { \"before\": { \"test\": [\"true\"] } }, \"packages\"", StringComparison.Ordinal)); t.Commit("chore: hook"); },
    };

    private ReleaseOptions Options { get; set; } = new() { Version = "1.0.0" };

    [Theory]
    [MemberData(nameof(Changes))]
    public void AreDoneAgainAfter(string change)
    {
        Open(m => m!.Keep("test", [], [], []));
        Open(m => Assert.NotNull(m!.Recall("test")));

        ChangesByName[change](this);

        Open(m => Assert.Null(m?.Recall("test")));
    }

    [Fact]
    public void AreTakenOverFromAnotherTerminalAndWithOtherSecretsOfPublishing()
    {
        Open(m => m!.Keep("test", [], [], []));

        (_variables["SHLVL"], _variables["TMUX"], _variables["GITHUB_TOKEN"]) = ("7", "x", "another");

        Open(m => Assert.NotNull(m!.Recall("test")));
    }

    [Fact]
    public void AreNotKeptOfAWorkTreeThatChangesMeanwhile()
    {
        Open(m =>
        {
            Write("App.csproj", "<Project></Project>");
            m!.Keep("test", [], [], []);
        });
        Write("App.csproj", "<Project />");

        Open(m => Assert.Null(m!.Recall("test")));
    }

    [Theory]
    [InlineData("other bytes", "XYZ")]
    [InlineData("gone", null)]
    [InlineData("a link to the same bytes", "link")]
    public void AreDoneAgainWhereTheirFilesAre(string why, string? text)
    {
        var file = Path.Combine(Root, "artifacts", "baton", "packages", "a.zip");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "abc");
        Open(m => m!.Keep("pack", [file], [], []));
        Open(m => Assert.NotNull(m!.Recall("pack")));

        File.Delete(file);
        if (text == "link")
        {
            File.WriteAllText(file + ".other", "abc");
            File.CreateSymbolicLink(file, file + ".other");
        }
        else if (text is not null)
        {
            File.WriteAllText(file, text);
        }

        Open(m => Assert.True(m!.Recall("pack") is null, why));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void AreDoneAgainWhereTheRecordIsDamaged(string text)
    {
        Open(m => m!.Keep("test", [], [], []));
        File.WriteAllText(Path.Combine(Root, "artifacts", "baton", "steps", "test.json"), text);

        Open(m => Assert.Null(m!.Recall("test")));
    }

    [Fact]
    public void WarnAgain()
    {
        var warning = Build.StepDiagnostics.NothingIncluded.Report("Nothing.", "Look.", new("baton.json", 1, 2));
        Open(m => m!.Keep("pack", [], [], [warning]));

        Open(m => Assert.Equal(warning, Assert.Single(m!.Recall("pack")!.Warnings).Report()));
    }

    [Fact]
    public void AreNotRememberedWithoutTheToolThatResumes()
    {
        Open(m => m!.Keep("test", [], [], []));

        Open(m => Assert.Null(m!.Recall("test")), resumes: false);
    }

    public void Dispose()
    {
        _git.Dispose();
        _outside.Dispose();
    }

    private string Root => _git.Path;

    private void Commit(string message)
    {
        _git.Git("add", "--all");
        _git.Commit(message);
    }

    private void Write(string path, string text) => _git.Write(path, text);

    private void Open(Action<StepMemory?> use, bool resumes = true)
    {
        var run = Runs.Of(Root, Options, _variables, resumes: resumes);
        try
        {
            use(StepInputs.Open(run.Run, run.Versioned));
        }
        finally
        {
            run.Close();
        }
    }
}
