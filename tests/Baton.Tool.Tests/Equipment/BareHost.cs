using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Baton.Core.Releases;
using Baton.Testing;
using CliWrap;

namespace Baton.Tool.Tests.Equipment;

/// <summary>A machine that only deploys: a PATH with <c>sh</c> and nothing else, no repository, an environments file and a folder of releases.</summary>
internal sealed class BareHost : IDisposable
{
    private readonly TempFolder folder = new();

    public BareHost()
    {
        foreach (var name in new[] { "bin", "home", "etc" })
        {
            Directory.CreateDirectory(folder[name]);
        }

        File.CreateSymbolicLink(folder["bin", "sh"], "/bin/sh");
    }

    public string this[params string[] parts] => folder[parts];

    public string EnvironmentsFile => folder["etc", "environments.json"];

    /// <summary>What the hook of the live version wrote.</summary>
    public string Greeting => File.ReadAllText(folder["srv", "greeting"]).Trim();

    /// <summary>Writes the environments file, with one variable for the hook.</summary>
    public void Configure(string greeting) => File.WriteAllText(EnvironmentsFile, $$"""
        {
          "units": {
            "app": {
              "tagPrefix": "v",
              "from": [ { "folder": "../store" } ],
              "environments": {
                "production": { "path": "../srv", "variables": { "GREETING": "{{greeting}}" }, "hooks": { "activated": ["sh", "activated"] } }
              }
            }
          }
        }
        """);

    /// <summary>Puts a release into the folder of releases.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="commit">One digit: its commit has no other.</param>
    /// <param name="after">The versions and commits that it descends from, nearest first.</param>
    public void Publish(string version, char commit, params (string Version, char Commit)[] after)
    {
        var place = folder["store", "app", version];
        Directory.CreateDirectory(place);
        var name = $"app-{version}.zip";
        using (var zip = ZipFile.Open(Path.Combine(place, name), ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(zip.CreateEntry("activated").Open());
            writer.Write("echo \"$GREETING $BATON_VERSION\" >\"$BATON_ENVIRONMENT_DIR/greeting\"\n");
        }

        var bytes = File.ReadAllBytes(Path.Combine(place, name));
        File.WriteAllText(Path.Combine(place, "release.json"), ReleaseJson.Write(new Release
        {
            Name = "app",
            Version = version,
            Tag = $"v{version}",
            Commit = new string(commit, 40),
            Ancestry = new Ancestry([.. after.Select(a => new EarlierRelease(a.Version, new string(a.Commit, 40)))], [], false),
            Artifacts = [new Artifact(name, "zip", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))],
        }));
    }

    /// <summary>Runs <c>baton</c> with the environments file: the command that was built, or the one file that <c>.ci/one-file</c> published.</summary>
    public Task<BatonResult> RunAsync(params string[] arguments) => RunAsync(folder["home"], folder["bin"], [.. arguments, "--environments", EnvironmentsFile, "--json"]);

    /// <summary>Runs <c>baton</c> with a home, a PATH and nothing else.</summary>
    public static async Task<BatonResult> RunAsync(string home, string path, string[] arguments, IReadOnlyDictionary<string, string>? more = null)
    {
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var dotnet = Path.Combine(Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")), "dotnet");
        var (program, before) = Environment.GetEnvironmentVariable("BATON_ONE_FILE") is { Length: > 0 } file
            ? (file, Array.Empty<string>()) : (dotnet, ["exec", Path.Combine(AppContext.BaseDirectory, "Baton.Tool.dll")]);
        var variables = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        variables["PATH"] = path;
        variables["HOME"] = home;
        variables["SUDO_USER"] = "ada";
        foreach (var (name, value) in more ?? new Dictionary<string, string>())
        {
            variables[name] = value;
        }

        var result = await Cli.Wrap(program)
            .WithArguments([.. before, .. arguments])
            .WithWorkingDirectory(home)
            .WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error))
            .ExecuteAsync(TestContext.Current.CancellationToken);
        return new BatonResult(result.ExitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Dispose();
}
