using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;

namespace Baton.Core.Tests.Releases;

public sealed class ProvenanceTests : IDisposable
{
    private static readonly Release Release = new()
    {
        Name = "web",
        Version = "1.5.0",
        Tag = "v1.5.0",
        Commit = new string('1', 40),
        Artifacts = [new Artifact("web.zip", "zip", 3, new string('a', 64))],
    };

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string _statement = SlsaStatement.Write(Release, new BuildOrigin(
        new Uri("https://github.com/acme/web"), new Uri("https://github.com/acme/web/.github/workflows/release.yml@refs/heads/main"), "run/7", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(1)));

    public void Dispose() => _key.Dispose();

    [Fact]
    public void NamesTheFilesAndTheCommit()
    {
        var statement = JsonNode.Parse(_statement)!;

        Assert.Equal("https://in-toto.io/Statement/v1", (string?)statement["_type"]);
        Assert.Equal("https://slsa.dev/provenance/v1", (string?)statement["predicateType"]);
        Assert.Equal(new string('a', 64), (string?)statement["subject"]![0]!["digest"]!["sha256"]);
        var source = statement["predicate"]!["buildDefinition"]!["resolvedDependencies"]![0]!;
        Assert.Equal(("git+https://github.com/acme/web@refs/tags/v1.5.0", Release.Commit), ((string?)source["uri"], (string?)source["digest"]!["gitCommit"]));
        Assert.Equal("1970-01-01T00:01:00Z", (string?)statement["predicate"]!["runDetails"]!["metadata"]!["finishedOn"]);
    }

    [Fact]
    public void LeavesOutWhatIsNotKnown()
    {
        var statement = JsonNode.Parse(SlsaStatement.Write(Release, new BuildOrigin(
            new Uri("https://github.com/acme/web"), new Uri("urn:baton:builder:ada@laptop"), null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)))!;

        Assert.Equal(["startedOn", "finishedOn"], statement["predicate"]!["runDetails"]!["metadata"]!.AsObject().Select(p => p.Key));
        Assert.Empty(statement["predicate"]!["buildDefinition"]!["internalParameters"]!.AsObject());
    }

    [Fact]
    public void IsOpenedByItsKey() => Assert.Equal(_statement, DsseEnvelope.Open(DsseEnvelope.Sign(_statement, _key), _key));

    [Fact]
    public void IsNotOpenedByAnotherKey()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Null(DsseEnvelope.Open(DsseEnvelope.Sign(_statement, _key), other));
    }

    [Fact]
    public void IsNotOpenedWhenTheStatementWasChanged()
    {
        var envelope = JsonNode.Parse(DsseEnvelope.Sign(_statement, _key))!;
        envelope["payload"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(_statement.Replace("web.zip", "bad.zip", StringComparison.Ordinal)));

        Assert.Null(DsseEnvelope.Open(envelope.ToJsonString(), _key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"payloadType":"application/vnd.in-toto+json","payload":"!","signatures":[]}""")]
    public void IsNoEnvelope(string text) => Assert.Null(DsseEnvelope.Open(text, _key));

    // The example of the protocol: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md#test-vectors, with our type.
    [Fact]
    public void SignsTypeAndPayloadWithTheirLengths() =>
        Assert.Equal("DSSEv1 28 application/vnd.in-toto+json 11 hello world", Encoding.UTF8.GetString(DsseEnvelope.PreAuthentication(Encoding.UTF8.GetBytes("hello world"))));
}
