using Baton.Build;
using Baton.Build.Packing;
using Baton.Core.Configuration;
using Baton.Core.Releases;
using Baton.Testing;

namespace Baton.Cake.Tests.Packing;

public static class ArtifactFilesTests
{
    public sealed class TheFilesOfTheOutput : IDisposable
    {
        private readonly TempFolder folder = new();

        [Fact]
        public void AreHashedAndSortedByName()
        {
            folder.Write("b.nupkg", "");
            folder.Write("B.snupkg", "abc");
            folder.Write("a.zip", "");

            var artifacts = ArtifactFiles.Collect(folder.Path).Value;

            Assert.Equal(
                [
                    new Artifact("B.snupkg", "symbols", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                    new Artifact("a.zip", "zip", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                    new Artifact("b.nupkg", "nuget", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                ],
                artifacts);
        }

        [Theory]
        [InlineData("Bücher.1.0.0.nupkg")]
        [InlineData("a b.zip")]
        [InlineData("a-1.0.0+5.zip")]
        public void AreRefusedWhenAPublisherWouldRenameThem(string name)
        {
            folder.Write(name, "");

            var error = Assert.Single(ArtifactFiles.Collect(folder.Path).Diagnostics);

            Assert.Equal("BATON8007", error.Code);
            Assert.Contains(name, error.Message, StringComparison.Ordinal);
        }

        public void Dispose() => folder.Dispose();
    }

    public sealed class AnOutputThatCannotBeWritten
    {
        [Fact]
        public async Task IsACodedError()
        {
            using var folder = new TempFolder();
            folder.Write("artifacts", "a file");
            var dotnet = new DotNetCommand(folder.Path, new Dictionary<string, string>(), _ => { });

            var packed = await new PackStep(dotnet, folder.Path, folder["artifacts", "packages"]).RunAsync(
                new UnitConfiguration { Name = "unit" }, "1.0.0", [], DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

            Assert.Equal("BATON8008", Assert.Single(packed.Diagnostics).Code);
        }
    }
}
