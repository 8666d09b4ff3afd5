using System.Diagnostics;
using System.Globalization;
using Baton.Benchmarks.Versioning;
using Baton.Testing.Git;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Benchmarks.Commands;

/// <summary>Asking for the version on the command line, beside the peers' programs and a program that only says hello: median seconds, and the median of the ratios in a round.</summary>
internal static class CommandBenchmark
{
    private const int Rounds = 25;

    public static int Run()
    {
        using var commands = new InstalledCommands();
        using var sandbox = Repository();
        using var released = Released();
        var (hello, baton) = (commands.Smallest(), commands.Baton());
        List<Measured> all =
        [
            new("a program that says hello", hello, []),
            new("baton --help", baton, ["--help"]),
            new("baton version", baton, ["version"]),
            new("baton version, after a commit", baton, ["version"]) { Before = () => Forget(sandbox) },
            new("baton config", baton, ["config"]),
            new("baton release, the second one of a commit", baton, ["release", "--version", "1.0.0"]) { Folder = released.Path },
            new("the same with --fresh", baton, ["release", "--version", "1.0.0", "--fresh"]) { Folder = released.Path },
        ];
        if (commands.Peer("minver-cli", "8.0.0", "minver") is { } minver)
        {
            all.Add(new("MinVer's minver-cli 8.0.0", minver, ["-t", "v", "-v", "error"]));
        }

        if (commands.Peer("nbgv", "3.10.94", "nbgv") is { } nbgv)
        {
            all.Add(new("Nerdbank.GitVersioning's nbgv 3.10.94", nbgv, ["get-version", "-v", "NuGetPackageVersion"]));
        }

        // The first time reads the files from the disk.
        all.ForEach(c => Time(c, sandbox.Path));
        var times = Enumerable.Range(0, Rounds).Select(round => Round(all, round, sandbox.Path)).ToList();
        Console.WriteLine("| command | median, s | ratio to hello |");
        Console.WriteLine("|---|---|---|");
        foreach (var command in all)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {command.Name} | {Median(times.Select(t => t[command])):F3} | {Median(times.Select(t => t[command] / t[all[0]])):F2} |"));
        }

        return 0;
    }

    /// <summary>200 commits, nine tags, and a configuration of each program.</summary>
    private static GitSandbox Repository()
    {
        var sandbox = LongHistory.Make(200, 9, 1, bare: false);
        sandbox.Git("reset", "--hard", "--quiet");
        sandbox.Write("baton.json", """{ "versioning": { "tagPrefix": "v" } }""");
        sandbox.Write("version.json", """{ "version": "1.0-alpha" }""");
        sandbox.Git("add", "--all");
        sandbox.Commit("feat: versioning");
        return sandbox;
    }

    /// <summary>A unit whose project has nothing to compile: what is measured is the release around it.</summary>
    private static GitSandbox Released()
    {
        var sandbox = GitSandbox.Init();
        sandbox.Write(".gitignore", "artifacts/\n.baton/\n");
        sandbox.Write("baton.json", """{ "name": "tiny", "build": { "project": "Tiny.csproj" }, "test": { "enabled": false }, "tag": { "push": false }, "packages": [ { "zip": "Tiny.csproj" } ], "publish": [ { "folder": ".baton/releases" } ] }""");
        sandbox.Write("Tiny.csproj", """
            <Project>
              <Target Name="Restore" />
              <Target Name="Build" />
              <Target Name="Publish"><WriteLinesToFile File="$(PublishDir)tiny.txt" Lines="tiny" Overwrite="true" /></Target>
            </Project>
            """);
        sandbox.Git("add", "--all");
        sandbox.Commit("feat: first");
        return sandbox;
    }

    /// <summary>Begins with another one each time, so that none always follows the same.</summary>
    private static Dictionary<Measured, double> Round(List<Measured> all, int round, string folder) =>
        Enumerable.Range(0, all.Count).Select(i => all[(i + round) % all.Count]).ToDictionary(c => c, c => Time(c, folder));

    private static double Time(Measured measured, string folder)
    {
        measured.Before();
        var command = Cli.Wrap(measured.Program).WithArguments(measured.Arguments).WithWorkingDirectory(measured.Folder ?? folder)
            .WithEnvironmentVariables(v => v.Set("CI", null).Set("GITHUB_ACTIONS", null));
        var start = Stopwatch.GetTimestamp();
        command.ExecuteBufferedAsync().GetAwaiter().GetResult();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Forget(GitSandbox sandbox)
    {
        var remembered = Path.Combine(sandbox.Path, ".git", "baton");
        if (Directory.Exists(remembered))
        {
            Directory.Delete(remembered, recursive: true);
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed record Measured(string Name, string Program, string[] Arguments)
    {
        public Action Before { get; init; } = () => { };

        public string? Folder { get; init; }
    }
}
