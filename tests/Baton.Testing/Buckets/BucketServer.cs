using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Baton.Testing.Buckets;

/// <summary>The server s3rver of npm, on a port of the loopback interface, with one empty bucket. It knows no conditional writes, and takes any secret of a key that it knows.</summary>
public sealed partial class BucketServer : IAsyncDisposable
{
    private const string Package = "s3rver@3.7.1";
    private readonly TempFolder _folder = new();
    private Process? _process;

    private BucketServer()
    {
    }

    /// <summary>The bucket that is there.</summary>
    public static string Bucket => "releases";

    /// <summary>The variables with the credentials that it takes.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string> { ["AWS_ACCESS_KEY_ID"] = "S3RVER", ["AWS_SECRET_ACCESS_KEY"] = "S3RVER" };

    /// <summary>Why it is not there; null when it is.</summary>
    public string? Reason { get; private set; }

    /// <summary>Its address.</summary>
    public string Endpoint { get; private set; } = "";

    /// <summary>The lines of its log.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>The folder that it stores in: <c>BUCKET/KEY._S3rver_object</c>.</summary>
    public string Data => _folder["data"];

    /// <summary>Installs and starts it.</summary>
    public static async Task<BucketServer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new BucketServer();
        server.Reason = await server.BeginAsync(cancellationToken);
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Dispose();
    }

    private static bool HasProgram(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(f => File.Exists(Path.Combine(f, name)) || File.Exists(Path.Combine(f, name + ".exe")));

    [GeneratedRegex(@"listening on (?:http://)?127\.0\.0\.1:(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Listening();

    private async Task<string?> BeginAsync(CancellationToken cancellationToken)
    {
        if (!HasProgram("node") || !HasProgram("npm"))
        {
            return $"Node and npm are needed for {Package}.";
        }

        using (var npm = Start("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--omit=dev", "--prefix", _folder.Path, Package))
        {
            await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(cancellationToken), npm.StandardError.ReadToEndAsync(cancellationToken));
            await npm.WaitForExitAsync(cancellationToken);
            if (npm.ExitCode != 0)
            {
                return $"The package {Package} cannot be installed.";
            }
        }

        Directory.CreateDirectory(Data);
        _process = Start("node", _folder["node_modules", "s3rver", "bin", "s3rver.js"], "-d", Data, "-a", "127.0.0.1", "-p", "0", "--no-vhost-buckets", "--configure-bucket", Bucket);
        _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                Endpoint = $"http://127.0.0.1:{found.Groups[1].Value}";
                _ = LogAsync(_process.StandardOutput);
                return null;
            }
        }

        return $"{Package} does not start.";
    }

    private async Task LogAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            Log.Enqueue(line);
        }
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
