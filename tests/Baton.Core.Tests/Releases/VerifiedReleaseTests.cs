using System.Security.Cryptography;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.Core.Releases.Sbom;
using Baton.Core.Releases.Verification;

namespace Baton.Core.Tests.Releases;

/// <summary>A published release that is whole, or that somebody touched.</summary>
public sealed class VerifiedReleaseTests
{
    private static readonly Release Release = new()
    {
        Name = "web",
        Version = "1.5.0",
        Tag = "v1.5.0",
        Commit = new string('1', 40),
        Artifacts = [new("web.zip", "zip", 3, new string('a', 64)), new("web.nupkg", "nuget", 4, new string('b', 64))],
    };

    private static readonly BuildOrigin Origin = new(new Uri("https://example.org/web"), new Uri("urn:me"), null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    private static string Bill => CycloneDx.Write(Release, [], _ => null, DateTimeOffset.UnixEpoch, "1.0.0");

    public sealed class Checksums
    {
        [Fact]
        public void AreRightForTheFilesTheyWereMadeOf() => Assert.Empty(Check(Sums, Hash));

        [Fact]
        public void TellOfAFileThatChanged() => Assert.Equal("BATON6210", Assert.Single(Check(Sums, name => name == "web.zip" ? new string('c', 64) : Hash(name))).Code);

        [Fact]
        public void TellOfAFileThatIsGone() => Assert.Contains("it is not there", Assert.Single(Check(Sums, name => name == "web.zip" ? null : Hash(name))).Message, StringComparison.Ordinal);

        [Fact]
        public void MustNameEveryArtifact() => Assert.Contains("does not name 'web.nupkg'", Assert.Single(Check(Sums.Split('\n').Last(l => l.Length > 0), Hash)).Message, StringComparison.Ordinal);

        private static string Sums => Core.Releases.Checksums.Write(Release.Artifacts);

        private static string? Hash(string name) => Release.Artifacts.FirstOrDefault(a => a.Name == name)?.Sha256;

        private static List<Core.Diagnostics.Diagnostic> Check(string sums, Func<string, string?> hash) => [.. ReleaseProof.Checksums(Release, sums, hash)];
    }

    public sealed class Record
    {
        [Fact]
        public void IsRightForItsTag() => Assert.Empty(ReleaseProof.Record(Release, "v1.5.0").Concat(ReleaseProof.Record(Release, null)));

        [Fact]
        public void IsWrongUnderAnotherTag() => Assert.Equal("BATON6217", Assert.Single(ReleaseProof.Record(Release, "v1.6.0")).Code);

        [Fact]
        public void IsWrongWhenItsTagIsNoneOfItsVersion() => Assert.Equal("BATON6217", Assert.Single(ReleaseProof.Record(Release with { Tag = "v1.6.0" }, "v1.6.0")).Code);
    }

    public sealed class Files
    {
        private static readonly string[] All = ["web.zip", "web.nupkg", "SHA256SUMS", "release.json", "notes.md", "web-1.5.0.cdx.json", "web-1.5.0.intoto.jsonl"];

        private static string Sums => Core.Releases.Checksums.Write([.. Release.Artifacts, new("web-1.5.0.cdx.json", "sbom", 1, new string('d', 64))]);

        [Fact]
        public void AreAllKnown() => Assert.Empty(ReleaseProof.Files(Release, All, Sums));

        [Fact]
        public void TellOfOneThatWasTakenOutOfEveryList()
        {
            var less = Release with { Artifacts = [Release.Artifacts[1]] };
            var error = Assert.Single(ReleaseProof.Files(less, All, Sums.Split('\n').Where(l => !l.EndsWith("web.zip", StringComparison.Ordinal)).Aggregate("", (all, l) => $"{all}{l}\n")));
            Assert.Equal(("BATON6216", true), (error.Code, error.Message.Contains("'web.zip'", StringComparison.Ordinal)));
        }

        [Theory]
        [InlineData("SHA256SUMS")]
        [InlineData("web-1.5.0.cdx.json")]
        public void MustBeThereWhenItWasPublished(string gone) => Assert.Equal("BATON6218", Assert.Single(ReleaseProof.Evidence(Release, [.. All.Where(n => n != gone)])).Code);

        [Fact]
        public void AreEvidenceEnough() => Assert.Empty(ReleaseProof.Evidence(Release, All));
    }

    public sealed class BillOfMaterials
    {
        [Fact]
        public void IsRightAsItWasWritten() => Assert.Empty(ReleaseProof.Bill(Release, "web.cdx.json", Bill));

        [Theory]
        [InlineData("aaaaaaaa", "cccccccc")]
        [InlineData("\"web.zip\"", "\"other.zip\"")]
        [InlineData("CycloneDX", "SPDX")]
        [InlineData("\"version\": \"1.5.0\"", "\"version\": \"1.4.0\"")]
        [InlineData("{", "[")]
        public void TellsOfEveryChange(string from, string to) => Assert.Equal(["BATON6211"], ReleaseProof.Bill(Release, "web.cdx.json", Bill.Replace(from, to, StringComparison.Ordinal)).Select(d => d.Code).Distinct());
    }

    public sealed class BillOfAnotherRelease
    {
        [Fact]
        public void IsWrongWhereItHasAFileMore() =>
            Assert.Contains("tells of 'web.zip'", Assert.Single(ReleaseProof.Bill(Release with { Artifacts = [Release.Artifacts[1]] }, "web.cdx.json", Bill)).Message, StringComparison.Ordinal);
    }

    public sealed class Provenance
    {
        public static TheoryData<string, Release> Others => new()
        {
            { "the unit 'api'", Release with { Name = "api" } },
            { "the version '1.4.0'", Release with { Version = "1.4.0" } },
            { "the tag 'v1.4.0'", Release with { Tag = "v1.4.0" } },
            { "the commit '2222", Release with { Commit = new string('2', 40) } },
            { "for 'more.zip' too", Release with { Artifacts = [.. Release.Artifacts, new("more.zip", "zip", 1, new string('d', 64))] } },
        };

        [Theory]
        [MemberData(nameof(Others))]
        public void IsWrongForAnotherRelease(string said, Release other)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var error = Assert.Single(ReleaseProof.Provenance(Release, "web.intoto.jsonl", DsseEnvelope.Sign(SlsaStatement.Write(other, Origin), key), key));
            Assert.Equal("BATON6212", error.Code);
            Assert.Contains(said, error.Message, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("{}")]
        [InlineData("[1]")]
        [InlineData("{\"subject\":{},\"predicate\":[],\"predicateType\":\"https://slsa.dev/provenance/v1\"}")]
        public void IsWrongWhenItSaysNothing(string statement)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            Assert.Equal(["BATON6212"], ReleaseProof.Provenance(Release, "web.intoto.jsonl", DsseEnvelope.Sign(statement, key), key).Select(d => d.Code).Distinct());
        }

        [Fact]
        public void IsRightForItsKeyAndItsFiles()
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            Assert.Empty(ReleaseProof.Provenance(Release, "web.intoto.jsonl", DsseEnvelope.Sign(SlsaStatement.Write(Release, Origin), key), key));
        }

        [Fact]
        public void IsWrongForAnotherKey()
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            Assert.Contains("is not signed by this key", Assert.Single(ReleaseProof.Provenance(Release, "web.intoto.jsonl", DsseEnvelope.Sign(SlsaStatement.Write(Release, Origin), other), key)).Message, StringComparison.Ordinal);
        }

        [Fact]
        public void IsWrongForOtherFiles()
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var other = Release with { Artifacts = [Release.Artifacts[0], Release.Artifacts[1] with { Sha256 = new string('c', 64) }] };
            Assert.Contains("not about 'web.nupkg'", Assert.Single(ReleaseProof.Provenance(Release, "web.intoto.jsonl", DsseEnvelope.Sign(SlsaStatement.Write(other, Origin), key), key)).Message, StringComparison.Ordinal);
        }
    }
}
