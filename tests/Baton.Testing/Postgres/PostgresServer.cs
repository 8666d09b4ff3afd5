using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Testing.Postgres;

/// <summary>
/// A PostgreSQL of the tests: real, in a folder of its own, reached over a Unix socket there and nowhere else, with a password. It is started when it is first asked
/// for, and ended and removed when disposed. A fixture of the assembly; a test that stops it has one of its own.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private readonly string _password = $"pw-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}";
    private TempFolder? _folder;
    private Process? _process;
    private int _databases;

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? Missing => PostgresPrograms.Missing;

    /// <summary>The server that it is a streaming standby of; null for a server of its own.</summary>
    public PostgresServer? Primary { get; init; }

    /// <summary>The password of its user.</summary>
    public string Password => Primary?.Password ?? _password;

    /// <summary>The database that every server has, of a server that was started.</summary>
    public string Maintenance => $"Host={_folder!.Path};Database=postgres;Username=baton;Password={Password}";

    /// <summary>The folder of its data, where postmaster.pid is.</summary>
    public string DataFolder => _folder!["data"];

    /// <summary>A new, empty database.</summary>
    /// <returns>The connection string.</returns>
    public async Task<string> MakeDatabaseAsync()
    {
        await StartAsync();
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await RunAsync("createdb", "-h", _folder!.Path, "-U", "baton", name);
        return $"Host={_folder.Path};Database={name};Username=baton;Password={Password}";
    }

    /// <summary>Runs SQL in a database, as an operator with a prompt would.</summary>
    public async Task<string> SqlAsync(string connectionString, string sql)
    {
        return (await RunAsync("psql", "-h", _folder!.Path, "-U", "baton", "-d", NameOf(connectionString), "-v", "ON_ERROR_STOP=1", "-Atqc", sql)).TrimEnd('\n');
    }

    /// <summary>How a shell starts psql in a database: one row a line, and errors by their codes alone.</summary>
    public string Psql(string connectionString) =>
        $"PGPASSWORD={Password} {PostgresPrograms.Find()!.Folder}/psql -X -q -At -v VERBOSITY=sqlstate -h {_folder!.Path} -U baton -d {NameOf(connectionString)}";

    /// <summary>Starts it, unless it runs.</summary>
    public async Task StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_process is null)
            {
                await MakeAsync();
                await LaunchAsync();
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Stops it as an operator does: open connections are ended.</summary>
    public async Task StopAsync()
    {
        if (_process is { } running)
        {
            if (!running.HasExited)
            {
                await RunAsync("pg_ctl", "stop", "-D", DataFolder, "-m", "fast", "-w");
            }

            await running.WaitForExitAsync();
            running.Dispose();
            _process = null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder?.Dispose();
        _starting.Dispose();
    }

    private static string NameOf(string connectionString) => connectionString.Split(';').Select(p => p.Split('=', 2)).First(p => p[0] == "Database")[1];

    private async Task MakeAsync()
    {
        if (_folder is not null)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException(Missing);
        }

        // The server is another user where the tests are root; a TMPDIR of one's own would be closed to it.
        _folder = new TempFolder("/tmp");
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)Convert.ToInt32("777", 8));
        var password = _folder.Write("password", _password);
        File.SetUnixFileMode(password, (UnixFileMode)Convert.ToInt32("644", 8));
        if (Primary is not null)
        {
            await CopyAsync(Primary);
            return;
        }

        await RunAsync("initdb", "-D", DataFolder, "-U", "baton", "--auth=scram-sha-256", $"--pwfile={password}", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
    }

    private async Task CopyAsync(PostgresServer primary)
    {
        await primary.StartAsync();
        await RunAsync("pg_basebackup", "-h", primary._folder!.Path, "-U", "baton", "-D", DataFolder, "--no-sync", "-c", "fast", "-X", "stream");
        await File.AppendAllTextAsync(Path.Combine(DataFolder, "postgresql.auto.conf"), $"\nprimary_conninfo = 'host={primary._folder.Path} user=baton password={Password} application_name=standby'\n");
        await File.WriteAllTextAsync(Path.Combine(DataFolder, "standby.signal"), "");
    }

    private async Task LaunchAsync()
    {
        var (program, arguments) = PostgresPrograms.Find()!.Command("postgres", ["-D", DataFolder, "-c", "listen_addresses=", "-c", $"unix_socket_directories={_folder!.Path}",
            "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200"]);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said)
            {
                said.Add(line.Data ?? "");
            }

            if (line.Data is null)
            {
                ready.TrySetException(new InvalidOperationException($"PostgreSQL has ended: {string.Join('\n', said)}"));
            }
            else if (line.Data.Contains("ready to accept", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await ready.Task;
        _process = process;
    }

    private async Task<string> RunAsync(string name, params string[] arguments)
    {
        var (program, all) = PostgresPrograms.Find()!.Command(name, arguments);
        var result = await Cli.Wrap(program).WithArguments(all).WithWorkingDirectory("/").WithValidation(CommandResultValidation.None)
            .WithEnvironmentVariables(e => e.Set("PGPASSWORD", Password).Set("LC_ALL", "C")).ExecuteBufferedAsync();
        return result.ExitCode == 0 ? result.StandardOutput
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{name} ended with {result.ExitCode}: {result.StandardError}"));
    }
}
