using System.Collections.Immutable;
using System.Globalization;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Hooks;

namespace Baton.Gates.Database;

/// <summary>The backup that a contract migration needs: a program says when the last one was made, another one restores it for a test.</summary>
internal static class BackupDemand
{
    private const string ByHand = "Run the program by hand in the unit's folder, and correct it or what it reports.";

    /// <summary>ISO 8601 with date and time: a clock time or a number alone would count as one of today.</summary>
    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss K", "yyyy-MM-dd HH:mm:sszz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzz",
    ];

    /// <summary>Asks for it.</summary>
    /// <param name="question">The release and the environment.</param>
    /// <param name="demand">What is demanded.</param>
    /// <param name="variable">The variable with the address of the database, which the programs get.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What holds, or null; and what was seen.</returns>
    public static async Task<(Diagnostic? Missing, string Seen)> AskAsync(GateQuestion question, BackupConfiguration demand, string variable, CancellationToken cancellationToken)
    {
        var (failed, said) = await RunAsync("backup", demand.Command, question, demand, variable, cancellationToken);
        if (failed is not null)
        {
            return (Held(failed.Message, ByHand), "none");
        }

        var line = said.Split('\n').LastOrDefault(l => l.Trim().Length > 0)?.Trim() ?? "";
        if (!DateTimeOffset.TryParseExact(line, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var made))
        {
            return (Held("The program of \"backup\" does not print a time in its last line.", "It must print when the last good backup was made, as in 2026-03-01T04:00:00Z."), "unknown");
        }

        var (age, seen) = (question.Context.Time.GetUtcNow() - made, $"made {made:yyyy-MM-dd HH:mm:ss} UTC");
        if (age > TimeSpan.FromHours(demand.Hours) || age < TimeSpan.FromMinutes(-5))
        {
            return (Held($"The last backup was {seen}; it may be {demand.Hours} hour{(demand.Hours == 1 ? "" : "s")} old{(age < TimeSpan.Zero ? ", and not from the future" : "")}.", "Make a backup, and run the same command again."), seen);
        }

        if (demand.RestoreTest.IsEmpty || !question.IsFinal)
        {
            return (null, demand.RestoreTest.IsEmpty ? seen : $"{seen}; the deployment runs the restore test");
        }

        var (broken, _) = await RunAsync("restore-test", demand.RestoreTest, question, demand, variable, cancellationToken);
        return broken is null ? (null, $"{seen}, restored for a test") : (Held(broken.Message, ByHand), $"{seen}, not restored");
    }

    private static Diagnostic Held(string message, string cure) => DatabaseGateDiagnostics.NoBackup.Report(message, cure);

    private static async Task<(Diagnostic? Failed, string Said)> RunAsync(
        string name, ImmutableArray<string> command, GateQuestion question, BackupConfiguration demand, string variable, CancellationToken cancellationToken)
    {
        if (command.IsEmpty)
        {
            return (Held("\"backup\" names no program.", "Write under \"command\" which program prints when the last backup was made."), "");
        }

        var folder = Directory.CreateTempSubdirectory("baton-").FullName;
        try
        {
            var log = Path.Combine(folder, $"{name}.log");
            var hooks = new HooksConfiguration { Timeout = demand.Timeout, Environment = [variable] };
            KeyValuePair<string, string>[] facts = [new("BATON_ENVIRONMENT", question.Environment.Name), new("BATON_UNIT", question.Context.Unit), new("BATON_DATABASE", question.Context.Variables.GetValueOrDefault(variable, ""))];
            var failed = await new HookRunner(hooks, question.Context.Variables).RunAsync(name, command, question.Context.Folder, facts, log, cancellationToken);
            return (failed, File.Exists(log) ? await File.ReadAllTextAsync(log, cancellationToken) : "");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
