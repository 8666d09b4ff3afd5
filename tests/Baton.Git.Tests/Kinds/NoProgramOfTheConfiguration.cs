using Baton.Core.Versioning;
using Baton.Git.Reading;
using Baton.Git.Running;
using Baton.Testing.Git;

namespace Baton.Git.Tests.Kinds;

/// <summary>Hooks, monitors, pagers, signers: what a configuration names as a program, in the user's home or in the repository itself.</summary>
public sealed class NoProgramOfTheConfiguration
{
    private static readonly string[] Settings =
    [
        "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy", "core.alternateRefsCommand", "diff.external",
        "gpg.program", "gpg.ssh.program", "credential.helper", "pager.status", "pager.tag", "pager.log", "interactive.diffFilter", "sequence.editor", "trailer.x.command",
    ];

    [Theory, InlineData(false), InlineData(true)]
    public void IsStartedByReading(bool isInRepository)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs are shell scripts.");
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Write("new.txt", "");
        var home = Path.GetDirectoryName(sandbox.Path)!;
        var (program, trace) = (Path.Combine(home, "program"), Path.Combine(home, "started"));
        Script(program, trace);
        foreach (var hook in (string[])["post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc", "fsmonitor-watchman", "query-watchman"])
        {
            Script(Path.Combine(home, "hooks", hook), trace);
        }

        var file = isInRepository ? Path.Combine(sandbox.Path, ".git", "config") : Path.Combine(home, "gitconfig");
        foreach (var setting in Settings)
        {
            sandbox.Git("config", "--file", file, setting, program);
        }

        sandbox.Git("config", "--file", file, "core.hooksPath", Path.Combine(home, "hooks"));
        File.Delete(trace);
        var context = new GitContext(new Dictionary<string, string>(sandbox.Variables) { ["GIT_CONFIG_GLOBAL"] = file });
        foreach (var kind in new[] { ReaderKind.Any, ReaderKind.Command })
        {
            using var repository = GitRepository.Find(sandbox.Path, context, kind)!.Value!;
            Assert.Equal("1.2.4-alpha.0.2", repository.Version(Repositories.V, CancellationToken.None).Value!.Version);
            Assert.NotNull(repository.Explain(Repositories.V with { Paths = ["b"] }, CancellationToken.None).Value);
            Assert.Equal(["new.txt"], repository.Changes(new PathFilter([])));
            Assert.Single(repository.VersionTags("v"));
        }

        Assert.False(File.Exists(trace), File.Exists(trace) ? File.ReadAllText(trace) : "");
    }

    private static void Script(string file, string trace)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"#!/bin/sh\necho \"$0 $*\" >> '{trace}'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
