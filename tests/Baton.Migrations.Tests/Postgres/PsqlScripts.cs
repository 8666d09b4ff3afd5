using Baton.Testing.Postgres;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Migrations.Tests.Postgres;

/// <summary>Scripts in a database of this test run, as psql runs them. Without PostgreSQL, tests that ask it are skipped.</summary>
public sealed class PsqlScripts : IAsyncLifetime
{
    private readonly PostgresServer _server = new();
    private string _database = "";

    /// <summary>How another session of the same database is started from psql.</summary>
    public string Psql => _server.Psql(_database);

    public async ValueTask InitializeAsync() => _database = PostgresServer.Missing is null ? await _server.MakeDatabaseAsync() : "";

    /// <summary>Runs a script. Each line of the answer is a row, or an error as <c>ERROR:  42P01</c>, or a debugging message.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string script)
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var result = await Cli.Wrap("/bin/sh").WithArguments(["-c", $"{Psql} -f - 2>&1"]).WithStandardInputPipe(PipeSource.FromString(script))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return [.. result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.StartsWith("psql:", StringComparison.Ordinal) ? l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..] : l)];
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
