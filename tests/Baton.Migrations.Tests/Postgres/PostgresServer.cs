using System.Diagnostics;
using Baton.Testing;

namespace Baton.Migrations.Tests.Postgres;

/// <summary>A PostgreSQL server of this test run, on a socket in a temporary folder. Without its programs, tests that ask it are skipped.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin";

    private readonly TempFolder _folder = new();
    private readonly string? _reason;

    public PostgresServer()
    {
        if (!File.Exists(Path.Combine(Programs, "initdb")))
        {
            _reason = $"PostgreSQL 15 is needed in {Programs}.";
            return;
        }

        if (Environment.UserName == "root")
        {
            Start("chown", ["postgres", _folder.Path]);
        }

        // Its files are lost with the folder, so that it needs no disk to be sure of them.
        Check(As("initdb", ["-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]));
        Check(As("pg_ctl", ["-D", Data, "-w", "-l", Path.Combine(_folder.Path, "log"), "-o",
            $"-k {_folder.Path} -h '' -c fsync=off -c full_page_writes=off", "start"]));
    }

    private string Data => Path.Combine(_folder.Path, "data");

    /// <summary>How another session of the same database is started from psql.</summary>
    public string Psql => $"{Programs}/psql -X -q -At -v VERBOSITY=sqlstate -h {_folder.Path} -U postgres";

    /// <summary>Runs a script in psql. Each line of the answer is a row, or an error as <c>ERROR:  42P01</c>, or a debugging message.</summary>
    public IReadOnlyList<string> Run(string script)
    {
        Assert.SkipWhen(_reason is not null, _reason ?? "");
        var file = Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.sql");
        File.WriteAllText(file, script);
        var (_, output) = Start("/bin/sh", ["-c", $"{Psql} -f {file} 2>&1"]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.StartsWith("psql:", StringComparison.Ordinal) ? l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..] : l)];
    }

    public void Dispose()
    {
        if (_reason is null)
        {
            As("pg_ctl", ["-D", Data, "-w", "-m", "immediate", "stop"]);
        }

        _folder.Dispose();
    }

    private static (int Exit, string Output) As(string program, string[] arguments) => Environment.UserName == "root"
        ? Start("runuser", ["-u", "postgres", "--", Path.Combine(Programs, program), .. arguments])
            : Start(Path.Combine(Programs, program), arguments);

    private static void Check((int Exit, string Output) ended) => Assert.True(ended.Exit == 0, ended.Output);

    private static (int Exit, string Output) Start(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh",
            ["-c", "exec \"$0\" \"$@\" 2>&1 </dev/null", program, .. arguments])
        { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
