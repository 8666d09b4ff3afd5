using System.Diagnostics;
using System.Globalization;
using Baton.Settings.Layers;
using Baton.Settings.Rendering;
using Baton.Testing;

namespace Baton.Benchmarks.Settings;

/// <summary>
/// Rendering the settings of 30 applications from 20 layers each: median milliseconds, with the files read anew and with the files that a run has
/// read before.
/// </summary>
internal static class SettingsBenchmark
{
    private const int Applications = 30;
    private const int Rounds = 25;
    private const double Aim = 100;

    public static int Run()
    {
        using var folder = new TempFolder();
        Write(folder);

        var clock = Stopwatch.StartNew();
        var assignments = Render(folder, new SettingsFiles());
        var first = clock.Elapsed.TotalMilliseconds;
        var read = Median(() => Render(folder, new SettingsFiles()));
        var known = new SettingsFiles();
        Render(folder, known);
        var merged = Median(() => Render(folder, known));

        Console.WriteLine("| 30 applications × 20 layers | assignments | ms |");
        Console.WriteLine("|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| first time in a process, files read | {assignments} | {first:F1} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| again, files read | {assignments} | {read:F1} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| again, files known | {assignments} | {merged:F1} |"));
        return merged <= Aim ? 0 : 1;
    }

    private static double Median(Func<int> render)
    {
        var times = Enumerable.Range(0, Rounds).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            render();
            return clock.Elapsed.TotalMilliseconds;
        }).Order().ToList();
        return times[Rounds / 2];
    }

    private static int Render(TempFolder folder, SettingsFiles files)
    {
        var renderer = new SettingsRenderer(files);
        var count = 0;
        for (var i = 0; i < Applications; i++)
        {
            var rendered = renderer.Render(new SettingsRequest
            {
                Application = $"app{i:00}",
                Environment = "production",
                Cluster = "eu",
                HostName = "host1",
                Passes = SettingsPasses.Build,
                ApplicationFolder = new SettingsFolder(folder["apps", $"app{i:00}"], ""),
                Folders = [new SettingsFolder(folder["configs"], "configs")],
            });
            count += rendered.IsSuccess && rendered.Value.Layers.Length == 20
                ? rendered.Value.Log.Length : throw new InvalidOperationException(string.Join('\n', rendered.Diagnostics));
        }

        return count;
    }

    /// <summary>Each layer sets or overrides 24 settings, one of them computed from another; half of the files are JSON.</summary>
    private static void Write(TempFolder folder)
    {
        string[] common = ["hostname", "hostname-local", "hostname-build", "common", "common-production", "common-production-eu", "common-local", "common-build", "common-overrides"];
        foreach (var (name, index) in common.Select((name, index) => (name, index)))
        {
            File(folder, $"configs/{name}", index);
        }

        foreach (var application in Enumerable.Range(0, Applications).Select(i => $"app{i:00}"))
        {
            string[] own = ["-default", "-production", "-production-eu", "-local", "-build"];
            foreach (var (name, index) in own.Select((name, index) => (name, index)))
            {
                File(folder, $"apps/{application}/{application}{name}", index);
            }

            string[] shared = ["", "-production", "-production-eu", "-local", "-build", "-overrides"];
            foreach (var (name, index) in shared.Select((name, index) => (name, index)))
            {
                File(folder, $"configs/{application}{name}", index + 5);
            }
        }
    }

    private static void File(TempFolder folder, string path, int index)
    {
        var settings = string.Join(", ", Enumerable.Range(0, 20).Select(i => $"\"key{i}\": \"value {index}\""));
        var text = $$"""{ "group{{index % 4}}": { {{settings}} }, "hosts": ["h{{index}}"], "port": {{8000 + index}}, "on": true, "url": "https://${baton.unit}:${port}/" }""";
        folder.Write(index % 2 == 0 ? $"{path}.json" : $"{path}.yaml", text);
    }
}
