using System.Globalization;
using System.Numerics;
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
    private readonly string _statement = SlsaStatement.Write(Release, [new Artifact("notes.md", "notes", 2, new string('b', 64))], new BuildOrigin(
        new Uri("https://github.com/acme/web"), new Uri("https://github.com/acme/web/.github/workflows/release.yml@refs/heads/main"), "run/7", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(1)));

    public void Dispose() => _key.Dispose();

    [Fact]
    public void NamesTheFilesAndTheCommit()
    {
        var statement = JsonNode.Parse(_statement)!;

        Assert.Equal("https://in-toto.io/Statement/v1", (string?)statement["_type"]);
        Assert.Equal("https://slsa.dev/provenance/v1", (string?)statement["predicateType"]);
        Assert.Equal(["web.zip", "notes.md", "release.json"], statement["subject"]!.AsArray().Select(s => (string?)s!["name"]));
        Assert.Equal([new string('a', 64), new string('b', 64)], statement["subject"]!.AsArray().Take(2).Select(s => (string?)s!["digest"]!["sha256"]));
        var source = statement["predicate"]!["buildDefinition"]!["resolvedDependencies"]![0]!;
        Assert.Equal(("git+https://github.com/acme/web@refs/tags/v1.5.0", Release.Commit), ((string?)source["uri"], (string?)source["digest"]!["gitCommit"]));
        Assert.Equal("1970-01-01T00:01:00Z", (string?)statement["predicate"]!["runDetails"]!["metadata"]!["finishedOn"]);
    }

    [Fact]
    public void LeavesOutWhatIsNotKnown()
    {
        var statement = JsonNode.Parse(SlsaStatement.Write(Release, [new Artifact("notes.md", "notes", 2, new string('b', 64))], new BuildOrigin(
            new Uri("https://github.com/acme/web"), BuildOrigin.Local, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)))!;

        Assert.Equal(["startedOn", "finishedOn"], statement["predicate"]!["runDetails"]!["metadata"]!.AsObject().Select(p => p.Key));
        Assert.Empty(statement["predicate"]!["buildDefinition"]!["internalParameters"]!.AsObject());
    }

    [Fact]
    public void HasNoAddressWithoutARemoteAndNoSourceWithoutACommit()
    {
        var origin = new BuildOrigin(null, BuildOrigin.Local, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
        JsonNode Sources(Release release) => JsonNode.Parse(SlsaStatement.Write(release, [], origin))!["predicate"]!["buildDefinition"]!["resolvedDependencies"]!;

        Assert.Equal(Release.Commit, (string?)Assert.Single(Assert.Single(Sources(Release).AsArray())!.AsObject()).Value!["gitCommit"]);
        Assert.Equal("[]", Sources(Release with { Commit = "" }).ToJsonString());
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

    /// <summary>Signed by another program: the example of https://github.com/secure-systems-lab/dsse/blob/master/protocol.md#test-vectors, whose signature is r and s as they are.</summary>
    [Fact]
    public void SignsWhatTheProtocolSigns()
    {
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Number("46950820868899156662930047687818585632848591499744589407958293238635476079160"), Y = Number("5640078356564379163099075877009565129882514886557779369047442380624545832820") },
        });
        var signature = Convert.FromBase64String("A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==");

        bool IsSigned(string type) => key.VerifyData(
            DsseEnvelope.PreAuthentication(Encoding.UTF8.GetBytes("hello world"), type), signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        Assert.Equal((true, false), (IsSigned("http://example.com/HelloWorld"), IsSigned(DsseEnvelope.PayloadType)));
    }

    private static byte[] Number(string digits) => BigInteger.Parse(digits, CultureInfo.InvariantCulture).ToByteArray(isUnsigned: true, isBigEndian: true);
}
