using Baton.Core.Diagnostics;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Hooks;

namespace Baton.Deploy.Hosts;

/// <summary>The exit code of a script as a coded error.</summary>
internal static class HostFailure
{
    /// <summary>Why it failed; null when it did not.</summary>
    /// <param name="host">The host.</param>
    /// <param name="root">The environment's folder on it.</param>
    /// <param name="version">The version that the script is about.</param>
    /// <param name="answer">What it answered.</param>
    public static Diagnostic? Of(HostSettings host, string root, string version, HostAnswer answer) => answer.Unreached ?? answer.Exit switch
    {
        0 => null,
        HostScripts.Newer => HostDiagnostics.NewerRun.Report(
            $"The host '{host.Name}' has seen a run with a newer lock in '{root}', so that this one changes nothing there any more.",
            $"See 'baton status'. If the ledger was replaced by another one, remove '{root}/runs' on the host."),
        HostScripts.OtherOwner => Owned(host, root, answer.Lines.FirstOrDefault() ?? "another environment"),
        HostScripts.CannotWrite => HostDiagnostics.CannotWrite.Report(
            $"'{root}' on the host '{host.Name}' cannot be written: {Said(answer)}", "Free some space there or make the folder writable, and run it again; what is live was not touched."),
        HostScripts.NotThere => HostDiagnostics.NotThere.Report(
            $"{version} is not on the host '{host.Name}', or only a part of it.", "Deploy it, so that it is sent there."),
        HostScripts.Damaged => HostDiagnostics.Damaged.Report(
            $"What arrived on the host '{host.Name}' does not have the sha256 of what was sent.", "Run it again; if it stays, look for free space and a failing disk there."),
        HostScripts.ProgramFailed => HookDiagnostics.HookFailed.Report(
            $"On the host '{host.Name}' the program ended with {string.Join('\n', answer.Lines)}", $"Its whole output is in '{root}/logs' there."),
        _ => HostDiagnostics.CannotWrite.Report(
            $"The shell of the host '{host.Name}' ended with {answer.Exit}: {Said(answer)}", "Deploying needs a login that may run /bin/sh there."),
    };

    /// <summary>The folder belongs to somebody else.</summary>
    public static Diagnostic Owned(HostSettings host, string root, string owner) => HostDiagnostics.OtherOwner.Report(
        $"'{root}' on the host '{host.Name}' belongs to {owner}.", "Give this environment a \"path\" of its own; or remove the file 'owner' there.");

    /// <summary>Programs are missing.</summary>
    public static Diagnostic Lacks(HostSettings host, HostState state) => HostDiagnostics.LacksProgram.Report(
        $"The host '{host.Name}' has no {string.Join(", ", state.Lacks)} in the PATH of its SSH sessions.", "Install them there; deploying needs sh, " + HostScripts.Programs.Replace(" ", ", ", StringComparison.Ordinal) + ".");

    private static string Said(HostAnswer answer) => answer.Complaint.Length > 0 ? answer.Complaint : string.Join(' ', answer.Lines) is { Length: > 0 } said ? said : "it says nothing more";
}
