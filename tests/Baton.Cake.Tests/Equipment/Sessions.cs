using Baton.Pipeline.Session;
using Baton.Pipeline.Work;

namespace Baton.Cake.Tests.Equipment;

/// <summary>Runs of targets in this process.</summary>
internal static class Sessions
{
    /// <summary>A session of a unit, its version known.</summary>
    public static ReleaseSession Of(string folder, ReleaseOptions options, IEnumerable<KeyValuePair<string, string>> variables, string command = "release")
    {
        var session = Begin(folder, options, variables, command);
        ReleaseWork.Version(session);
        return session;
    }

    /// <summary>A session that has not looked at anything.</summary>
    public static ReleaseSession Begin(string folder, ReleaseOptions options, IEnumerable<KeyValuePair<string, string>> variables, string command = "release") =>
        new(new RunEnvironment
        {
            RunId = "run",
            Time = TimeProvider.System,
            Variables = variables.GroupBy(v => v.Key, StringComparer.Ordinal).ToDictionary(v => v.Key, v => v.Last().Value, StringComparer.Ordinal),
            User = "ada",
            Host = "host",
            ProcessId = 1,
            BatonVersion = "1.0.0",
            Cancellation = TestContext.Current.CancellationToken,
        })
        {
            Command = command,
            Options = options,
            Folder = folder,
        };

    /// <summary>The codes of what a step ended with; empty when it went well.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(this ReleaseSession session, Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception) when (session.Diagnostics.Any(d => d.IsError))
        {
            // How a step ends a run; the diagnostics tell why.
        }

        return [.. session.Diagnostics.Where(d => d.IsError).Select(d => d.Code)];
    }
}
