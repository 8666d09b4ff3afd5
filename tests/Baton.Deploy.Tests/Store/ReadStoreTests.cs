using Baton.Core.Releases;
using Baton.Store;

namespace Baton.Deploy.Tests.Store;

public static class ReadStoreTests
{
    public sealed class SeveralReleases : IDisposable
    {
        private readonly Packed packed = new();

        [Fact]
        public async Task AreListedByVersionAndNotByText()
        {
            foreach (var version in new[] { "1.10.0", "1.9.0", "1.10.0-alpha.1" })
            {
                await packed.PublishAsync(packed.Release with { Version = version });
            }

            Assert.Equal(["1.9.0", "1.10.0-alpha.1", "1.10.0"], packed.Store().List().Select(r => r.Release.Version));
        }

        public void Dispose() => packed.Dispose();
    }

    public sealed class NoStoreYet : IDisposable
    {
        private readonly Packed packed = new();

        [Fact]
        public void IsEmpty() => Assert.Empty(packed.Store().List());

        [Theory]
        [InlineData("web", "9.9.9")]
        [InlineData("..", "1.2.0")]
        [InlineData("web", "../../packages")]
        [InlineData("", "")]
        public void HasNoRelease(string unit, string version)
        {
            Assert.Null(packed.Store().Find(unit, version));
            Assert.Equal("BATON6004", packed.Store().Open(unit, version).Diagnostics[0].Code);
        }

        public void Dispose() => packed.Dispose();
    }

    public sealed class ADamagedRelease : IDisposable
    {
        private readonly Packed packed = new();

        [Theory]
        [InlineData("web-1.2.0.zip", "other bytes")]
        [InlineData("web-1.2.0.zip", null)]
        [InlineData("release.json", "no json")]
        [InlineData("release.json", "{}")]
        [InlineData("release.json", null)]
        public async Task IsNotOpened(string file, string? text)
        {
            await packed.PublishAsync();
            Replace(file, text);

            Assert.Equal("BATON6003", packed.Store().Open("web", "1.2.0").Diagnostics[0].Code);
        }

        [Fact]
        public async Task IsAProblemOfTheSurveyWhenItsRecordIsGone()
        {
            await packed.PublishAsync();
            await packed.PublishAsync(packed.Release with { Version = "1.3.0" });
            Replace("release.json", "no json");

            var survey = packed.Store().Survey();

            Assert.Equal("1.3.0", Assert.Single(survey.Releases).Release.Version);
            Assert.Equal("BATON6003", Assert.Single(survey.Problems).Code);
        }

        [Fact]
        public async Task IsOneWhoseRecordIsOfAnotherRelease()
        {
            await packed.PublishAsync();
            Replace("release.json", ReleaseJson.Write(packed.Release with { Version = "1.3.0" }));

            Assert.Null(packed.Store().Find("web", "1.2.0"));
        }

        [Fact]
        public async Task IsOneWhoseRecordNamesAFileElsewhere()
        {
            await packed.PublishAsync();
            var evil = packed.Release with { Artifacts = [packed.Release.Artifacts[0] with { Name = "../../secret.zip" }] };
            Replace("release.json", ReleaseJson.Write(evil));

            Assert.Null(packed.Store().Find("web", "1.2.0"));
            Assert.Equal("BATON6003", ReleaseFolder.Verify(evil, packed["web", "1.2.0"], TestContext.Current.CancellationToken)!.Code);
        }

        public void Dispose() => packed.Dispose();

        private void Replace(string file, string? text)
        {
            var path = packed["web", "1.2.0", file];
            File.Delete(path);
            if (text is not null)
            {
                File.WriteAllText(path, text);
            }
        }
    }
}
