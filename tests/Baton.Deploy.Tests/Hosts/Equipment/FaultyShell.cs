using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;

namespace Baton.Deploy.Tests.Hosts.Equipment;

/// <summary>The wire to the hosts, cut at one script of a run. From then on nothing reaches any host, as after the death of this side.</summary>
/// <param name="roots">As for <see cref="LocalShell"/>.</param>
/// <param name="path">As for <see cref="LocalShell"/>.</param>
/// <param name="at">At which script, counted from 0.</param>
/// <param name="cut">When: <c>before</c> it is sent, in the <c>middle</c> of sending, or <c>after</c> it has run, before its answer arrives.</param>
internal sealed class FaultyShell(string roots, string path, int at, string cut) : IHostShell
{
    private int count = -1;

    /// <summary>How many scripts were asked for.</summary>
    public int Count => count + 1;

    public async Task<HostAnswer> RunAsync(HostSettings host, HostScript script, TimeSpan limit, CancellationToken cancellationToken)
    {
        var now = Interlocked.Increment(ref count);
        if (now < at)
        {
            return await new LocalShell(roots, path).RunAsync(host, script, limit, cancellationToken);
        }

        if (now == at && cut != "before")
        {
            await new LocalShell(roots, path) { Sent = cut == "after" ? 1 : 0.6 }.RunAsync(host, script, limit, cancellationToken);
        }

        return new HostAnswer(255, "", "", HostDiagnostics.Unreachable.Report("The wire is cut.", ""));
    }
}
