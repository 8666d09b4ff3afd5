using Baton.Core.Releases;
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

        /// <summary>Whoever may upload a file may also give it a line.</summary>
        [Fact]
        public void TellOfAFileThatIsNoneOfTheReleases()
        {
            var error = Assert.Single(Check($"{Sums}{new string('e', 64)}  setup.exe\n", name => name == "setup.exe" ? new string('e', 64) : Hash(name)));
            Assert.Equal(("BATON6216", true), (error.Code, error.Message.Contains("'setup.exe'", StringComparison.Ordinal)));
        }

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

        [Fact]
        public void AreAllKnown() => Assert.Empty(ReleaseProof.Files(Release, All));

        [Fact]
        public void TellOfOneThatWasTakenOutOfTheRecord()
        {
            var error = Assert.Single(ReleaseProof.Files(Release with { Artifacts = [Release.Artifacts[1]] }, All));
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
        [InlineData("{\n", "{\"bomFormat\": \"SPDX\",\n")]
        public void TellsOfEveryChange(string from, string to) => Assert.Equal(["BATON6211"], ReleaseProof.Bill(Release, "web.cdx.json", Bill.Replace(from, to, StringComparison.Ordinal)).Select(d => d.Code).Distinct());
    }

    public sealed class BillOfAnotherRelease
    {
        [Fact]
        public void IsWrongWhereItHasAFileMore() =>
            Assert.Contains("tells of 'web.zip'", Assert.Single(ReleaseProof.Bill(Release with { Artifacts = [Release.Artifacts[1]] }, "web.cdx.json", Bill)).Message, StringComparison.Ordinal);
    }
}
