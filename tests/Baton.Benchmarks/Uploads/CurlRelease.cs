using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CliWrap;

namespace Baton.Benchmarks.Uploads;

/// <summary>The same uploads by curl, four at a time as ours: a draft, and every file of a folder streamed to it. Nothing is read back.</summary>
internal static class CurlRelease
{
    /// <returns>Milliseconds of curl alone.</returns>
    public static async Task<double> UploadAsync(string url, string folder, string scratch)
    {
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("benchmark", null));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", UploadServer.Token);
        using var answer = await http.PostAsJsonAsync("repos/acme/web/releases", new { tag_name = "v0.9.0", draft = true });
        var upload = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["upload_url"]!.GetValue<string>().Split('{')[0];

        var requests = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(file => $"""
            url = "{upload}?name={Path.GetFileName(file)}"
            request = "POST"
            upload-file = "{file}"
            header = "Authorization: Bearer {UploadServer.Token}"
            header = "Content-Type: application/zip"
            output = "/dev/null"
            fail
            """);
        var configuration = Path.Combine(scratch, "curl.txt");
        await File.WriteAllTextAsync(configuration, string.Join("\nnext\n", requests) + "\n");
        var start = Stopwatch.GetTimestamp();
        await Cli.Wrap("curl").WithArguments(["--silent", "--show-error", "--fail-early", "--parallel", "--parallel-max", "4", "--config", configuration]).ExecuteAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
