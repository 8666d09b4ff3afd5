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

    public sealed class BillOfMaterials
    {
        [Fact]
        public void IsRightAsItWasWritten() => Assert.Empty(ReleaseProof.Bill(Release, "web.cdx.json", Bill));

        [Theory]
        [InlineData("aaaaaaaa", "cccccccc")]
        [InlineData("\"web.zip\"", "\"other.zip\"")]
        [InlineData("CycloneDX", "SPDX")]
        [InlineData("{", "[")]
        public void TellsOfEveryChange(string from, string to) => Assert.Equal("BATON6211", Assert.Single(ReleaseProof.Bill(Release, "web.cdx.json", Bill.Replace(from, to, StringComparison.Ordinal))).Code);
    }

    public sealed class Provenance
    {
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
