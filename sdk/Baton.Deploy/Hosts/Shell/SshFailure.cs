using Baton.Core.Diagnostics;
using Baton.Deploy.Hosts.Settings;

namespace Baton.Deploy.Hosts.Shell;

/// <summary>What ssh says when there is no connection, as a coded error. Its messages are not translated (https://github.com/openssh/openssh-portable/blob/master/sshconnect.c).</summary>
internal static class SshFailure
{
    public static Diagnostic Of(HostSettings host, string said)
    {
        var (name, last) = ($"'{host.Name}' ({host.Address})", Last(said));
        return Says("REMOTE HOST IDENTIFICATION HAS CHANGED") || Says("revoked") && Says("host key")
            ? HostDiagnostics.KeyChanged.Report(
                $"The host {name} shows another key than the one that is known: it was set up anew, or another machine answers in its place. Nothing was sent to it.",
                $"Ask whoever runs it for the new key. If it is right: ssh-keygen -R {host.Address}, and add the new one to the file of known hosts.")
            : Says("host key is known for") || Says("Host key verification failed")
            ? HostDiagnostics.KeyUnknown.Report(
                $"The key of the host {name} is not known, so that it could be any machine. Nothing was sent to it.",
                $"Get its key from whoever runs it, and add it to the file of known hosts; 'ssh-keyscan {host.Address}' shows what it answers with.")
            : Says("Permission denied") || Says("Too many authentication failures") || Says("invalid format") || Says("bad permissions")
            ? HostDiagnostics.LoginRefused.Report(
                $"The host {name} refuses the login: {last}", "Give \"ssh\" the right \"user\" and \"key\", or add the key to your SSH agent; the host needs it in authorized_keys.")
            : HostDiagnostics.Unreachable.Report(
                $"The host {name} cannot be reached, or the connection was lost: {last}", "See that it runs and that SSH is reachable from here, and run the same command again.");

        bool Says(string text) => said.Contains(text, StringComparison.OrdinalIgnoreCase);
    }

    private static string Last(string said) =>
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() is { } last ? last : "ssh says nothing more.";
}
