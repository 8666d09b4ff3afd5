using System.Buffers.Binary;
using System.Diagnostics;
using Baton.Testing;

namespace Baton.Report.Tests;

/// <summary>The page in a real browser.</summary>
public sealed class PageInChromium : IDisposable
{
    private readonly TempFolder _folder = new();

    private static string? Program { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    [Theory]
    [InlineData(1280, false)]
    [InlineData(600, false)]
    [InlineData(1280, true)]
    public async Task IsDrawn(int width, bool isDark)
    {
        var picture = await RunAsync("shot.png", [$"--window-size={width},1600", .. isDark ? ["--force-dark-mode"] : Array.Empty<string>()], "screenshot");

        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16, 4)));
        Assert.Equal(1600, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20, 4)));
        Assert.True(picture.Length > 30_000, $"An empty page has few bytes; this one has {picture.Length}.");
    }

    [Fact]
    public async Task IsPrinted()
    {
        var paper = await RunAsync("page.pdf", ["--no-pdf-header-footer"], "print-to-pdf");

        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(paper, 0, 5), StringComparison.Ordinal);
        Assert.True(paper.Length > 20_000);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<byte[]> RunAsync(string output, string[] arguments, string what)
    {
        Assert.SkipWhen(Program is null, "Chromium is not installed: apt-get install chromium.");
        var page = _folder["report.html"];
        await File.WriteAllTextAsync(page, PageOfARelease.Page(Sample.Data()), TestContext.Current.CancellationToken);

        // As root it has no sandbox of its own; the page is ours.
        string[] quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--hide-scrollbars", $"--user-data-dir={_folder["profile"]}"];
        using var browser = Process.Start(new ProcessStartInfo(Program!, [.. quiet, .. arguments, $"--{what}={_folder[output]}", new Uri(page).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var (said, failed) = (browser.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), browser.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await browser.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
            Assert.True(File.Exists(_folder[output]), $"{await said}{await failed}");
        }
        finally
        {
            if (!browser.HasExited)
            {
                browser.Kill(entireProcessTree: true);
            }
        }

        return await File.ReadAllBytesAsync(_folder[output], TestContext.Current.CancellationToken);
    }
}
