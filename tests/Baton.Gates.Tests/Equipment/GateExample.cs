using System.Globalization;
using Baton.Core.Configuration;
using Baton.Core.Gates;
using Baton.Core.Releases;
using Baton.Gates.Database;
using Baton.Testing;

namespace Baton.Gates.Tests.Equipment;

/// <summary>
/// An example of docs/gates.md, in the short form that is explained there: <c>applied 1 2* · live 1.1.0 with 1 · release 1 2 3-since-1.2.0</c>. It is asked of an
/// SQLite database with Flyway's table.
/// </summary>
internal static class GateExample
{
    private const string Version = "1.3.0";

    public static async Task<GateVerdict> DecideAsync(string example)
    {
        using var folder = new TempFolder();
        var parts = example.Split(" · ");
        string? Part(string name) => parts.FirstOrDefault(p => p.StartsWith($"{name} ", StringComparison.Ordinal))?[(name.Length + 1)..];
        var connection = $"Data Source={folder["app.db"]};Pooling=False";
        await ApplyAsync(Part("applied") ?? "none", connection, folder);

        var back = Part("back to");
        var candidate = back is null ? Asked.Release(Version, "flyway", [.. Facts(Part("release") ?? "")]) : With(back);
        var database = new DatabaseConfiguration { Connection = "env:DB", Backup = Part("backup") is { } age ? Backup(age) : null };
        var question = Asked.About(candidate, folder.Path, database, ("DB", connection));
        var live = Part("live") is { } written ? With(written) : null;
        return await new DatabaseGate().DecideAsync(question with { Live = live, AllLive = live is null ? [] : [live], IsBack = back is not null }, TestContext.Current.CancellationToken);
    }

    private static async Task ApplyAsync(string applied, string connection, TempFolder folder)
    {
        if (applied == "unreadable")
        {
            folder.Write("app.db", "This is no database, and longer than the header of one, which has one hundred bytes and begins with its name.");
        }
        else if (applied != "none")
        {
            var entries = applied.Split(' ').Select((word, i) => RecordedTables.FlywayEntry(i + 1, Number(word), $"V{Number(word)}__x.sql", word.EndsWith('*') ? "17" : Checksum(word), success: !word.EndsWith('!')));
            await Tools.ExecuteAsync(connection, isPostgres: false, RecordedTables.FlywayTable + string.Concat(entries));
        }
    }

    /// <summary><c>1.1.0 with 1 2</c>.</summary>
    private static Release With(string written) => Asked.Release(written.Split(' ')[0], "flyway", [.. Facts(written.Contains(" with ", StringComparison.Ordinal) ? written.Split(" with ")[1] : "")]);

    private static IEnumerable<MigrationFact> Facts(string written) => written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
    {
        var since = word.Contains("-since-", StringComparison.Ordinal) ? word.Split("-since-")[1] : null;
        var isContract = word.Contains('-', StringComparison.Ordinal);
        return new MigrationFact($"V{Number(word)}__{(word.EndsWith('b') ? "other" : "x")}.sql", new string('0', 64), isContract ? "contract" : "expand")
        {
            ToolChecksum = Checksum(word),
            Since = since is null ? null : new Dictionary<string, string> { ["shop"] = since }.ToSorted(),
            Errors = word.EndsWith('~') ? ["V2__x.sql(1,1): error BATON3003: CREATE INDEX CONCURRENTLY fails in a transaction."] : [],
        };
    });

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> ToSorted(this Dictionary<string, string> pairs) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, pairs);

    private static BackupConfiguration Backup(string age) => new()
    {
        Command = ["printf", Asked.Now.AddHours(-int.Parse(age.Split(' ')[0], CultureInfo.InvariantCulture)).ToString("O", CultureInfo.InvariantCulture)],
    };

    private static string Number(string word) => word[..1];

    private static string Checksum(string word) => $"{Number(word)}00";
}
