using System.IO.Compression;
using System.Security.Cryptography;
using Baton.Core.Releases;
using Baton.Testing;
using Baton.Testing.Git;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A mistake of Baton's own, in the middle of a run, whose exception repeats a secret: in its words and in its stack.</summary>
public sealed class UnexpectedFailure : IDisposable
{
    private const string Password = "hunter2+TheRemote/HasAPassword";

    private readonly GitSandbox _git = GitSandbox.Init();

    public UnexpectedFailure()
    {
        _git.Write("baton.json", """{ "name": "tiny", "environments": { "local": { "provider": "directory", "path": ".baton/local" } }, "ledger": ".baton/ledger.db" }""");
        _git.Write(".gitignore", "artifacts/\n.baton/\ngot/\n");
        _git.Git("add", "--all");
        var commit = _git.Commit("feat: begin");
        _git.Git("remote", "add", "origin", $"https://ada:{Uri.EscapeDataString(Password)}@github.com/acme/web.git");
        var zip = _git.Write("got/tiny.zip", "");
        using (var archive = new ZipArchive(File.Create(zip), ZipArchiveMode.Create))
        {
            archive.CreateEntry("tiny.txt");
        }

        var bytes = File.ReadAllBytes(zip);
        _git.Write("got/release.json", ReleaseJson.Write(new Release
        {
            Name = "tiny",
            Version = "1.0.0",
            Tag = "1.0.0",
            Commit = commit,
            Artifacts = [new("tiny.zip", "zip", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))],
        }));
    }

    [Theory]
    [InlineData("--verbosity", "diagnostic")]
    [InlineData("--verbosity", "diagnostic", "--json")]
    public async Task ShowsNoSecret(params string[] how)
    {
        var failed = (await BatonProcess.KilledAsync($"careless:{Password}", _git.Path, ["deploy", "--env", "local", "--release", "got/release.json", .. how])).Exits(1);

        Assert.Contains("BATON9001", failed.All, StringComparison.Ordinal);
        Assert.Contains("not ***", failed.All, StringComparison.Ordinal);
        var search = new SecretSearch(Password);
        Assert.Null(search.Find(failed.All));
        Assert.All(Directory.EnumerateFiles(Path.Combine(_git.Path, "artifacts"), "*", SearchOption.AllDirectories), file => Assert.Null(search.Find(File.ReadAllText(file))));
    }

    [Fact]
    public async Task OfATargetIsInTheAnswerAsOfACommand()
    {
        string[] options = ["--env", "local", "--release", "got/release.json", "--json"];

        var asTarget = (await BatonProcess.KilledAsync($"careless:{Password}", _git.Path, ["--target", "Deploy", .. options])).Exits(1);
        var asCommand = (await BatonProcess.KilledAsync($"careless:{Password}", _git.Path, ["deploy", .. options])).Exits(1);

        Assert.Equal(["BATON9001"], asTarget.Errors);
        Assert.Equal(asCommand.Json["diagnostics"]!.ToJsonString(), asTarget.Json["diagnostics"]!.ToJsonString());
        Assert.Contains("More: baton explain BATON9001", asTarget.Error, StringComparison.Ordinal);
        Assert.Null(new SecretSearch(Password).Find(asTarget.All));
    }

    public void Dispose() => _git.Dispose();
}
