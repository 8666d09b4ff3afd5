using System.Security.Cryptography;
using System.Text;
using Baton.Core.Releases.Provenance;
using Baton.Testing;
using CliWrap;

namespace Baton.GitHub.Tests.Evidence;

/// <summary>Provenance that another program has signed or checks.</summary>
public sealed class ProvenanceAndOpenSsl : IDisposable
{
    private const string Statement = """{"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"ärger.zip"}]}""";

    private readonly TempFolder _folder = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public ProvenanceAndOpenSsl()
    {
        // What is signed, put together here from the protocol's words and not by Baton.
        var payload = Encoding.UTF8.GetBytes(Statement);
        File.WriteAllBytes(_folder["signed"], [.. Encoding.ASCII.GetBytes($"DSSEv1 28 application/vnd.in-toto+json {payload.Length} "), .. payload]);
        _folder.Write("key.pem", _key.ExportECPrivateKeyPem());
        _folder.Write("key.pub", _key.ExportSubjectPublicKeyInfoPem());
    }

    [Fact]
    public async Task IsVerifiedByIt()
    {
        var envelope = System.Text.Json.Nodes.JsonNode.Parse(DsseEnvelope.Sign(Statement, _key))!;
        File.WriteAllBytes(_folder["signature"], Convert.FromBase64String((string)envelope["signatures"]![0]!["sig"]!));

        await RunAsync("dgst", "-sha256", "-verify", _folder["key.pub"], "-signature", _folder["signature"], _folder["signed"]);
    }

    [Fact]
    public async Task IsOpenedWhenItHasSignedIt()
    {
        await RunAsync("dgst", "-sha256", "-sign", _folder["key.pem"], "-out", _folder["signature"], _folder["signed"]);

        Assert.Equal(Statement, DsseEnvelope.Open(Envelope(File.ReadAllBytes(_folder["signature"])), _key));
    }

    public void Dispose()
    {
        _key.Dispose();
        _folder.Dispose();
    }

    private static string Envelope(byte[] signature) =>
        $$"""{"payload":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(Statement))}}","payloadType":"application/vnd.in-toto+json","signatures":[{"sig":"{{Convert.ToBase64String(signature)}}"}]}""";

    private static async Task RunAsync(params string[] arguments)
    {
        Assert.SkipUnless(IsThere(), "Needs openssl.");

        // It exits with something else than 0 when a signature is not right.
        await Cli.Wrap("openssl").WithArguments(arguments).ExecuteAsync(TestContext.Current.CancellationToken);
    }

    private static bool IsThere() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "openssl")));
}
