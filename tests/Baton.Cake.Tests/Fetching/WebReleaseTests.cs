using System.Net;
using System.Security.Cryptography;
using System.Text;
using Baton.Core.Releases;
using Baton.Pipeline.Fetching;
using Baton.Testing;

namespace Baton.Cake.Tests.Fetching;

/// <summary>A release on a plain web server, on loopback.</summary>
public sealed class WebReleaseTests : IDisposable
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("a zip");
    private readonly TempFolder folder = new();
    private readonly HttpListener server = new();
    private readonly Uri record;

    public WebReleaseTests()
    {
        var port = FreePort();
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        record = new Uri($"http://127.0.0.1:{port}/1.0.0/release.json?signature=secret");
        _ = AnswerAsync();
    }

    [Fact]
    public async Task IsDownloadedWithItsArtifactsBesideTheRecord()
    {
        Assert.Null(await WebRelease.RecordAsync(record, folder.Path, TestContext.Current.CancellationToken));
        Assert.Null(await WebRelease.ArtifactAsync(record, Zip(Bytes), folder.Path, TestContext.Current.CancellationToken));

        Assert.Equal("{}", await File.ReadAllTextAsync(folder["release.json"], TestContext.Current.CancellationToken));
        Assert.Equal(Bytes, await File.ReadAllBytesAsync(folder["app.zip"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WithOtherBytesIsRefused() => Assert.Equal("BATON6003", (await FetchAsync(Zip([.. Bytes.Reverse()])))!.Code);

    [Fact]
    public async Task WithMoreBytesThanItsRecordSaysIsRefused() => Assert.Equal("BATON7019", (await FetchAsync(Zip(Bytes[..2])))!.Code);

    [Fact]
    public async Task ThatIsNotThereIsNotFound() => Assert.Equal("BATON7018", (await FetchAsync(Zip(Bytes) with { Name = "other.zip" }))!.Code);

    [Fact]
    public async Task OfAServerThatIsDownIsNamedWithoutItsQuery()
    {
        server.Stop();

        var failed = (await WebRelease.RecordAsync(record, folder.Path, TestContext.Current.CancellationToken))!;

        Assert.Equal("BATON7019", failed.Code);
        Assert.DoesNotContain("secret", failed.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        server.Close();
        folder.Dispose();
    }

    private static Artifact Zip(byte[] bytes) => new("app.zip", "zip", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private Task<Core.Diagnostics.Diagnostic?> FetchAsync(Artifact artifact) =>
        WebRelease.ArtifactAsync(record, artifact, folder.Path, TestContext.Current.CancellationToken);

    private async Task AnswerAsync()
    {
        while (server.IsListening)
        {
            try
            {
                var context = await server.GetContextAsync();
                var body = context.Request.Url!.AbsolutePath switch { "/1.0.0/release.json" => "{}"u8.ToArray(), "/1.0.0/app.zip" => Bytes, _ => null };
                context.Response.StatusCode = body is null ? 404 : 200;
                await context.Response.OutputStream.WriteAsync(body ?? []);
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
