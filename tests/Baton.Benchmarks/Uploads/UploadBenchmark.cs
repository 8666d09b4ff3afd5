using System.Diagnostics;
using System.Globalization;
using Baton.Testing;

namespace Baton.Benchmarks.Uploads;

/// <summary>A GitHub release of many and of large files against curl's uploads of the same files to the same server, turn by turn.</summary>
internal static class UploadBenchmark
{
    private const int Rounds = 5;
    private const double Throughput = 0.9;
    private const int Mebibytes = 190;

    /// <returns>1 when an aim is missed: 0.9 of curl's throughput, and less than 200 MB.</returns>
    public static async Task<int> RunAsync(string[] sizes)
    {
        (int Files, int Megabytes)[] cases = sizes is ["small"] ? [(20, 1), (1, 50)] : [(200, 1), (3, 500)];
        Console.WriteLine("| files | MB each | curl, s | baton's uploads, s | throughput, of curl's | baton's whole release, s | its peak, MiB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var isMissed = false;
        foreach (var (files, megabytes) in cases)
        {
            using var folder = new TempFolder();
            Directory.CreateDirectory(folder["files"]);
            Fill(folder["files"], files, megabytes);
            var (curl, uploads, whole, peak) = (new List<double>(), new List<double>(), new List<double>(), 0);
            for (var round = 0; round < Rounds; round++)
            {
                curl.Add(await WithServerAsync(url => CurlRelease.UploadAsync(url, folder["files"], folder.Path)));
                whole.Add(await WithServerAsync(async url =>
                {
                    var said = (await Child("release-once", url, folder["files"])).Split(' ');
                    peak = Math.Max(peak, int.Parse(said[2], CultureInfo.InvariantCulture));
                    uploads.Add(double.Parse(said[1], CultureInfo.InvariantCulture));
                    return double.Parse(said[0], CultureInfo.InvariantCulture);
                }));
            }

            var (c, u, w) = (Median(curl) / 1000, Median(uploads) / 1000, Median(whole) / 1000);
            Console.WriteLine($"| {files} | {megabytes} | {c:F2} | {u:F2} | {c / u:F2} | {w:F2} | {peak} |");
            isMissed |= c / u < Throughput || peak > Mebibytes;
        }

        return isMissed ? 1 : 0;
    }

    private static void Fill(string folder, int files, int megabytes)
    {
        var random = new Random(1);
        var block = new byte[1_000_000];
        for (var n = 0; n < files; n++)
        {
            using var file = File.Create(Path.Combine(folder, $"file-{n}.zip"));
            for (var m = 0; m < megabytes; m++)
            {
                random.NextBytes(block);
                file.Write(block);
            }
        }
    }

    /// <summary>Every round has a server of its own, so that none inherits the files of another.</summary>
    private static async Task<double> WithServerAsync(Func<string, Task<double>> measure)
    {
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["upload-server"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        try
        {
            return await measure((await server.StandardOutput.ReadLineAsync())!);
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<string> Child(params string[] arguments)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        var said = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0 ? said.Trim() : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended with {child.ExitCode}.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
