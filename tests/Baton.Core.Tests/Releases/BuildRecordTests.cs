using System.Security.Cryptography;
using System.Text;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;

namespace Baton.Core.Tests.Releases;

/// <summary>What the records of two builds have in common.</summary>
public sealed class BuildRecordTests
{
    private static readonly Release One = new()
    {
        Name = "web",
        Version = "1.5.0",
        Tag = "v1.5.0",
        Commit = new string('1', 40),
        Artifacts = [new Artifact("web.zip", "zip", 3, new string('a', 64))],
    };

    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Kinds => [BuildRecord.Record, BuildRecord.Provenance];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void IsTheRelease(string kind)
    {
        Assert.NotEqual(Encoding.UTF8.GetString(Write(kind, One, "a")), Encoding.UTF8.GetString(Write(kind, One, "b")));
        Assert.Equal(Identity(kind, One, "a"), Identity(kind, One, "b"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void IsNotThatOfAnotherRelease(string kind)
    {
        Release[] others =
        [
            One with { Version = "1.5.1" },
            One with { Tag = "web/v1.5.0" },
            One with { Commit = new string('2', 40) },
            One with { Artifacts = [One.Artifacts[0] with { Sha256 = new string('b', 64) }] },
            One with { Artifacts = [One.Artifacts[0] with { Name = "other.zip" }] },
            One with { Artifacts = [] },
            One with { Contracts = new Contracts([], ["orders/v2"]) },
        ];

        Assert.Equal(others.Length + 1, others.Append(One).Select(r => Identity(kind, r, "a")).Distinct().Count());
    }

    [Theory]
    [InlineData(BuildRecord.Record, "{")]
    [InlineData(BuildRecord.Record, "[]")]
    [InlineData(BuildRecord.Record, "")]
    [InlineData(BuildRecord.Record, """{"tag":"v1.0.0","tag":"v2.0.0"}""")]
    [InlineData(BuildRecord.Provenance, "{}")]
    [InlineData(BuildRecord.Provenance, """{"payload":7}""")]
    [InlineData(BuildRecord.Provenance, """{"payload":"?"}""")]
    [InlineData(BuildRecord.Provenance, """{"payload":"e30="}""")]
    [InlineData("zip", "{}")]
    public void IsTheBytesOfWhatIsNoRecord(string kind, string text) =>
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), BuildRecord.Identity(kind, Encoding.UTF8.GetBytes(text)));

    private static string Identity(string kind, Release release, string run) => BuildRecord.Identity(kind, Write(kind, release, run));

    private static byte[] Write(string kind, Release release, string run)
    {
        var built = release with { Build = new BuildFacts(Noon, run, "host", "10", run) };
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var origin = new BuildOrigin(new Uri("https://github.com/acme/web"), new Uri("urn:builder"), run, Noon, Noon);
        return Encoding.UTF8.GetBytes(kind == BuildRecord.Record ? ReleaseJson.Write(built) : DsseEnvelope.Sign(SlsaStatement.Write(built, [], origin), key));
    }
}
