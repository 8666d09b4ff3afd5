using System.Collections.Immutable;
using Baton.Core.BuildNumbers;

namespace Baton.Tool.CommandLine;

/// <summary>Every command and option of <c>baton</c>, in the order of the help.</summary>
internal static class Commands
{
    /// <summary>Prints a page of the documentation.</summary>
    public const string Explain = "explain";

    /// <summary>Prints the completion of a shell.</summary>
    public const string Completion = "completion";

    /// <summary>Prints the help.</summary>
    public const string Help = "help";

    /// <summary>Prints the version, without Cake's host.</summary>
    public static readonly CommandSpec Version = new("version", "Version", "Print the version of this commit.", "--explain", "--project", "--ci", "--version", "--bump");

    /// <summary>Checks SQL files, without a unit.</summary>
    public static readonly CommandSpec Lint = new("lint", null,
        "Check SQL migrations for PostgreSQL: locks, rewrites, and what breaks running code.", "--server-version", "--in-transaction", "--sarif")
    {
        Operand = "PATH…",
        TakesSeveral = true,
    };

    /// <summary>Reports on the flags of a unit; or checks flag files, without one.</summary>
    public static readonly CommandSpec Flags = new("flags", "Flags", "Report on the feature flags: owner, state in each environment, references, what can go. Or check flag files.", "--env", "--markdown")
    {
        Operand = "validate FILE…",
        TakesSeveral = true,
    };

    /// <summary>Proposes a configuration, before there is a unit.</summary>
    public static readonly CommandSpec Init = new("init", null, "Look at this repository and propose baton.json, Baton.Sdk and a workflow, as a diff.", "--yes", "--commit", "--source");

    public static readonly ImmutableArray<OptionSpec> Options =
    [
        new("--env", "env", "NAME", "The environment of baton.json to work on."),
        new("--version", "version-is", "X.Y.Z", "Cut this stable version; its tag becomes an operation of the plan."),
        new("--bump", "bump", "PART", "Cut the next stable version: major, minor, patch, or auto for what the commits call for."),
        new("--title", "title", "TEXT", "What the release is called (default: its name and version)."),
        new("--description", "description-file", "FILE", "Markdown for the top of the release notes."),
        new("--dry-run", "dry-run", null, "Do the local work, print the operations, do none of them."),
        new("--probe", "probe", null, "Also look which operations hold already."),
        new("--allow-uncertain", "allow-uncertain", null, "Take the version although history is missing or cut off."),
        new("--fresh", "fresh", null, "Do every step, also those that an earlier run did of the same commit."),
        new("--override", "override", "GATE", "Let the run pass this gate; kept in the ledger.", Repeatable: true),
        new("--reason", "reason", "TEXT", "Why the gate is overridden."),
        new("--lock-wait", "lock-wait", "SECONDS", "Wait this long for another run to end."),
        new("--release", "release", "FILE", "The release.json to deploy (default: artifacts/baton/release.json)."),
        new("--to", "to", "VERSION", "The version to roll back to (default: the last good one); with store get, a new folder."),
        new("--keep", "keep", "NUMBER", "How many releases of each channel stay in the stores."),
        new("--out", "out", "FILE", "Write the plan to a file, for approval; with report, the page."),
        new("--plan", "plan", "FILE", "Apply exactly this approved plan; refuse when the world has moved since."),
        new("--key", "key", "FILE", "The public key (PEM) that the provenance must be signed with."),
        new("--project", "project", "PATH", "The version of the release unit that owns this project."),
        new("--ci", "ci", "SYSTEM", $"Tell the build system the version: {string.Join(", ", BuildSystems.Names)}, or whichever is found.", Otherwise: BuildSystems.Detect),
        new("--changelog", "changelog", null, "Also tell the changes in the changelog, for you to commit."),
        new("--environments", "environments", "FILE", "The file with units and environments, instead of baton.json (guide: deploying-without-the-repository)."),
        new("--as", "as", "NAME", "Who deploys, for the ledger (default: the user behind sudo, the one who started the build, or this one)."),
        new("--markdown", "markdown", "FILE", "Also write the answer to a file, as Markdown; it is added to the one that GITHUB_STEP_SUMMARY names."),
        new("--mermaid", "mermaid", null, "Print the order as a flowchart of Mermaid."),
        new("--all", "all", null, "Every unit of the ledger, not only this one."),
        new("--audit", "audit", null, "Verify that nothing in the ledger was changed, moved, removed or inserted."),
        new("--days", "days", "NUMBER", "How many days back the figures go (default: 90)."),
        new("--file", "file", "FILE", "The file to export to, or to import from."),
        new("--plugin", "plugin-program", "PROGRAM", "Only test whether this program speaks the exec protocol; nothing is applied."),
        new("--offline", "offline", null, "Send no requests to GitHub, feeds or flag servers."),
        new("--explain", "explain", null, "Tell where the version comes from; with config, which layer set each setting, or the one at PATH."),
        new("--cluster", "cluster", "NAME", "The cluster in the environment."),
        new("--hostname", "hostname", "NAME", "The host that the settings are for (default: this one)."),
        new("--diff", "settings-diff", "NAME", "What differs from the settings of this environment: --diff A B, or --env A --diff B."),
        new("--public", "settings-public", null, "Only the settings that the public filter names."),
        new("--validate", "settings-validate", null, "Whether the settings of every environment and cluster render and match the schema."),
        new("--local", "local", null, "Publish to folders of this machine alone and push no tag; with config, the layers of a developer's machine."),
        new("--build", "settings-build", null, "With the layers of a build."),
        new("--yes", "yes", null, "Write the proposed changes without asking."),
        new("--commit", "commit", null, "Commit them too; in a folder without a repository, all of it."),
        new("--source", "source", "FEED", "Also add this package source to nuget.config: a folder or an address that has Baton.Sdk."),
        new("--server-version", "server-version", "VERSION", "The major version of PostgreSQL that the migrations are for (default: 15)."),
        new("--in-transaction", "in-transaction", null, "The migration tool runs each file in a transaction."),
        new("--sarif", "sarif", "FILE", "Also write the findings to a file, as SARIF 2.1.0."),
    ];

    public static readonly ImmutableArray<CommandSpec> All =
    [
        Init,
        Version,
        new("next", "Next", "Print what a release would cut: the version, the changes since the last one, and why."),
        new("plan", "Plan", "Do the local work and print what a release would do.", "--env", "--version", "--bump", "--title", "--description", "--out", "--probe", "--local", "--allow-uncertain", "--fresh", "--override", "--reason", "--markdown"),
        new("release", "Release", "Version, build, test, pack, publish, and deploy when --env is given.", "--env", "--version", "--bump", "--title", "--description", "--plan", "--dry-run", "--probe", "--local", "--allow-uncertain", "--fresh", "--as", "--override", "--reason", "--lock-wait", "--markdown"),
        new("test", "Test", "Build and run the tests.", "--version", "--bump"),
        new("pack", "Pack", "Build, test and pack the artifacts.", "--version", "--bump", "--title", "--description", "--allow-uncertain"),
        new("notes", "Notes", "Print the release notes.", "--version", "--bump", "--title", "--description", "--changelog"),
        new("publish", "Publish", "Release without deploying.", "--version", "--bump", "--title", "--description", "--local", "--allow-uncertain", "--markdown"),
        new("can-deploy", "CanDeploy", "Ask the gates whether what was released could be deployed; exit code 3 when one holds.", "--env", "--release", "--environments", "--override", "--reason", "--markdown") { Operand = "RELEASE" },
        Flags,
        new("order", "Order", "Find the order in which releases can be deployed without breaking a contract. Exit code 3 if there is no such order.", "--env", "--environments", "--mermaid", "--markdown") { Operand = "RELEASE…", TakesSeveral = true },
        new("rehearse", "Rehearse", "Try the pending migrations on a database that is named for it, tell their locks, and roll them back.", "--env"),
        new("deploy", "Deploy", "Deploy what was released, from release.json and its artifacts alone.", "--env", "--release", "--environments", "--as", "--dry-run", "--override", "--reason", "--lock-wait", "--markdown") { Operand = "RELEASE" },
        new("rollback", "Rollback", "Bring the version before back.", "--env", "--to", "--environments", "--as", "--dry-run", "--override", "--reason", "--lock-wait", "--markdown") { Operand = "UNIT" },
        new("abandon", "Abandon", "Take back what a release that was given up left: drafts, tag, changelog section.", "--dry-run") { Operand = "VERSION" },
        new("status", "Status", "Print what is live, since when, by whom.", "--env", "--environments", "--all", "--audit", "--markdown") { Operand = "UNIT" },
        new("history", "History", "Print past deployments, and how often, how fast and how safely.", "--env", "--environments", "--all", "--days") { Operand = "UNIT" },
        new("report", "Report", "Write one HTML page: the last release, what is live, gates, history, figures, contracts.", "--out", "--env", "--release", "--days"),
        new("retire", "Retire", "Take a unit out of an environment: stop it, and free what its contracts hold.", "--env", "--environments", "--as", "--dry-run", "--override", "--reason", "--lock-wait") { Operand = "UNIT" },
        new("ledger", "Ledger", "Export the ledger to a file, or import it into an empty one.", "--file") { Operand = "export|import" },
        new("check", "Check", "Look whether a release could run: configuration, git, names, disk, GitHub and its token, feeds, webhooks, environments.", "--env", "--version", "--bump", "--offline", "--allow-uncertain", "--plugin", "--markdown"),
        new("verify", "Verify", "Fetch what was published, hash it, check signature and bill of materials, and use its packages.", "--release", "--key") { Operand = "TAG|FILE|DIR" },
        Lint,
        new("config", "Config", "Print the configuration that governs this folder; with --env, the settings that the application gets there.", "--env", "--cluster", "--explain", "--diff", "--public", "--validate", "--hostname", "--local", "--build") { Operand = "PATH" },
        new("store", "Store", "List the releases of the stores; fetch, add or remove them.", "--to", "--keep", "--dry-run") { Operand = "list|get|put|rm|gc …", TakesSeveral = true },
        new(Explain, null, "Print the page of a diagnostic code, or a guide. Without an argument: list them.") { Operand = "CODE|GUIDE" },
        new(Completion, null, "Print a script that completes commands and options in a shell.") { Operand = "bash|zsh|fish|powershell" },
        new(Help, null, "Print the help of a command.") { Operand = "COMMAND" },
    ];
}
