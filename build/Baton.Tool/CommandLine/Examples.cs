using System.Collections.Immutable;

namespace Baton.Tool.CommandLine;

/// <summary>Command lines for the help of each command.</summary>
internal static class Examples
{
    /// <summary>Command lines, and what each is for.</summary>
    private static readonly Dictionary<string, ImmutableArray<(string Line, string Why)>> All = new(StringComparer.Ordinal)
    {
        ["init"] = [("baton init", "show what it would change"), ("baton init --yes --commit", "write and commit it")],
        ["version"] = [("baton version", "such as 1.2.4-alpha.0.2"), ("baton version --explain", "and where it comes from"), ("baton version --ci", "as outputs of a build system's step")],
        ["next"] = [("baton next", "whether a release is due, and why")],
        ["plan"] = [("baton plan", "what a release would do"), ("baton plan --env live --out plan.json", "a plan for approval")],
        ["release"] =
        [
            ("baton release --local", "build, test, pack, and publish to folders alone"), ("baton release --bump auto", "cut the version that the commits call for"),
            ("baton release --version 2.0.0 --env live", "cut this version and deploy it"), ("baton release --plan plan.json", "do what was approved"),
        ],
        ["test"] = [("baton test", "")],
        ["pack"] = [("baton pack", "the files are in artifacts/baton/packages")],
        ["notes"] = [("baton notes", ""), ("baton notes --bump auto --changelog", "and write the changelog's section")],
        ["publish"] = [("baton publish --bump minor", "")],
        ["can-deploy"] = [("baton can-deploy --env live", "what was released here"), ("baton can-deploy --env live --release out/release.json --json", "for a script")],
        ["flags"] = [("baton flags", "every flag, and which can go"), ("baton flags validate flags.json", "whether a flag file can be read")],
        ["order"] = [("baton order ../users/artifacts/baton artifacts/baton --env live", "which of the two goes first, and why")],
        ["rehearse"] = [("baton rehearse --env live", "what the pending migrations would lock")],
        ["deploy"] = [("baton deploy --env live", "what was released here"), ("baton deploy --env live --release out/release.json", "what was released elsewhere")],
        ["rollback"] = [("baton rollback --env live", "to the last good version"), ("baton rollback --env live --to 1.4.0 --dry-run", "what that would do")],
        ["abandon"] = [("baton abandon 1.5.0", "remove what an unfinished release left")],
        ["status"] = [("baton status", ""), ("baton status --all", "every unit of the ledger")],
        ["history"] = [("baton history --env live", ""), ("baton history --days 30", "figures of the last 30 days")],
        ["report"] = [("baton report", "artifacts/baton/report.html"), ("baton report --env live --out public/index.html", "with what the gates of live say")],
        ["retire"] = [("baton retire --env live", "")],
        ["ledger"] = [("baton ledger export --file ledger.json", "")],
        ["check"] = [("baton check", ""), ("baton check --offline", "without asking a server")],
        ["verify"] = [("baton verify v1.4.0", "fetch, hash and use what was published")],
        ["lint"] = [("baton lint migrations", "every SQL file of the folder")],
        ["config"] = [("baton config", ""), ("baton config --env live --explain", "which layer set each setting")],
        ["store"] = [("baton store", "what is there"), ("baton store get service@latest --to out", "fetch and verify it"), ("baton store gc --keep 10 --dry-run", "which old releases would go")],
        ["explain"] = [("baton explain BATON1003", ""), ("baton explain versioning", "")],
        ["completion"] = [("eval \"$(baton completion bash)\"", "in ~/.bashrc"), ("baton completion zsh > ~/.zfunc/_baton", ""), ("baton completion fish | source", ""), ("baton completion powershell | Out-String | iex", "")],
        ["help"] = [("baton help release", "")],
    };

    /// <summary>The examples of a command.</summary>
    public static ImmutableArray<(string Line, string Why)> Of(string command) => All.GetValueOrDefault(command, []);
}
