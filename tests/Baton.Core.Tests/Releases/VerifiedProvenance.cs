using System.Security.Cryptography;
using System.Text;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.Core.Releases.Verification;

namespace Baton.Core.Tests.Releases;

/// <summary>Signed provenance beside a release that is the one it was made for, or another.</summary>
public sealed class VerifiedProvenance : IDisposable
{
    private static readonly Release Release = new()
    {
        Name = "web",
        Version = "1.5.0",
        Tag = "v1.5.0",
        Commit = new string('1', 40),
        Contracts = new Contracts([], ["orders/v2"]),
        Artifacts = [new("web.zip", "zip", 3, new string('a', 64)), new("web.nupkg", "nuget", 4, new string('b', 64))],
    };

    private static readonly Artifact[] Beside = [new("notes.md", "notes", 1, new string('e', 64)), new("web-1.5.0.cdx.json", "sbom", 1, new string('f', 64))];

    private static readonly BuildOrigin Origin = new(new Uri("https://example.org/web"), new Uri("urn:me"), null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static TheoryData<string, Release> Others => new()
    {
        { "the unit 'api'", Release with { Name = "api" } },
        { "the version '1.4.0'", Release with { Version = "1.4.0" } },
        { "the tag 'v1.4.0'", Release with { Tag = "v1.4.0" } },
        { "the commit '2222", Release with { Commit = new string('2', 40) } },
        { "about 'more.zip' too", Release with { Artifacts = [.. Release.Artifacts, new("more.zip", "zip", 1, new string('d', 64))] } },
        { "not about 'web.nupkg' with sha256 bbbb", Release with { Artifacts = [Release.Artifacts[0], Release.Artifacts[1] with { Sha256 = new string('c', 64) }] } },
        { "not about 'release.json' as it is here", Release with { Contracts = null } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void IsWrongForAnotherRelease(string said, Release other)
    {
        foreach (var key in new[] { _key, null })
        {
            var errors = Check(Release, Sign(other), key);
            Assert.Contains(errors, e => e.Message.Contains(said, StringComparison.Ordinal));
            Assert.Equal(["BATON6212"], errors.Select(e => e.Code).Distinct());
        }
    }

    [Theory]
    [InlineData("notes.md", false)]
    [InlineData("notes.md", true)]
    [InlineData("web-1.5.0.cdx.json", false)]
    [InlineData("web-1.5.0.cdx.json", true)]
    public void IsWrongForAnotherFileBesideIt(string file, bool isGone) =>
        Assert.Contains($"not about '{file}'", Assert.Single(Check(Release, Sign(Release), _key, name => name != file ? Hash(name) : isGone ? null : new string('0', 64))).Message, StringComparison.Ordinal);

    /// <summary>The record as a stranger would leave it: whole, right for every file, and without what the release needs.</summary>
    [Fact]
    public void IsWrongForARecordThatSomebodyEdited()
    {
        var edited = Release with { Contracts = null };
        Assert.Contains("'release.json'", Assert.Single(Check(edited, Sign(Release), _key)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IsRightForTheRecordOfAnotherBuild() => Assert.Empty(Check(Release with { Build = new BuildFacts(DateTimeOffset.UnixEpoch, "ada", "host", "10.0.100", "1.0.0") }, Sign(Release), _key));

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"subject\":{},\"predicate\":[],\"predicateType\":\"https://slsa.dev/provenance/v1\"}")]
    public void IsWrongWhenItSaysNothing(string statement) => Assert.Equal(["BATON6212"], Check(Release, DsseEnvelope.Sign(statement, _key), _key).Select(d => d.Code).Distinct());

    [Fact]
    public void IsRightForItsKeyAndItsFiles() => Assert.Empty(Check(Release, Sign(Release), _key));

    [Fact]
    public void IsWrongForAnotherKey()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Contains("is not signed by this key", Assert.Single(Check(Release, Sign(Release), other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IsComparedWithoutAKey()
    {
        Assert.Empty(Check(Release, Sign(Release), null));
        Assert.Contains("no provenance that can be read", Assert.Single(Check(Release, "{}", null)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _key.Dispose();

    private string Sign(Release release) => DsseEnvelope.Sign(SlsaStatement.Write(release, Beside, Origin), _key);

    private static string? Hash(string name) => Beside.FirstOrDefault(a => a.Name == name)?.Sha256;

    private static List<Diagnostic> Check(Release release, string envelope, ECDsa? key, Func<string, string?>? hash = null) =>
        [.. ProvenanceProof.Check(release, Encoding.UTF8.GetBytes(ReleaseJson.Write(release)), "web.intoto.jsonl", envelope, key, hash ?? Hash)];
}
