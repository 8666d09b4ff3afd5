using System.IO.Compression;
using Baton.Build.Packing;
using Baton.Testing;

namespace Baton.Cake.Tests.Packing;

public static class ReproducibleZipTests
{
    private static readonly DateTimeOffset Time = new(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(2));

    private static byte[] Write(DateTimeOffset time, params ZipSource[] sources)
    {
        using var folder = new TempFolder();
        ReproducibleZip.Write(folder["a.zip"], sources, time);
        return File.ReadAllBytes(folder["a.zip"]);
    }

    public sealed class TheSameFilesInAnotherOrder
    {
        [Fact]
        public void AreTheSameBytes()
        {
            var (a, b) = (ZipSource.Bytes("b/a", [1]), ZipSource.Bytes("B", [2]));

            Assert.Equal(Write(Time, a, b), Write(Time, b, a));
        }
    }

    public sealed class AnEntry
    {
        [Fact]
        public void HasTheTimeInUtcAndAModeOfItsOwn()
        {
            using var zip = new ZipArchive(new MemoryStream(Write(Time, ZipSource.Bytes("a", [1]), new ZipSource("run", true, () => new MemoryStream()))));

            Assert.Equal(new DateTime(2026, 3, 4, 3, 6, 6), zip.Entries[0].LastWriteTime.DateTime);
            Assert.Equal(Convert.ToInt32("100644", 8), zip.Entries[0].ExternalAttributes >> 16 & 0xFFFF);
            Assert.Equal(Convert.ToInt32("100755", 8), zip.Entries[1].ExternalAttributes >> 16 & 0xFFFF);
        }

        [Theory]
        [InlineData("1970-01-01T00:00:00Z", "1980-01-01T00:00:00")]
        [InlineData("2200-01-01T00:00:00Z", "2107-12-31T23:59:58")]
        public void HasATimeThatZipCanHold(string time, string held)
        {
            using var zip = new ZipArchive(new MemoryStream(Write(DateTimeOffset.Parse(time), ZipSource.Bytes("a", [1]))));

            Assert.Equal(DateTime.Parse(held), zip.Entries[0].LastWriteTime.DateTime);
        }
    }

    public sealed class AName
    {
        [Theory]
        [InlineData("../a")]
        [InlineData("a/../b")]
        [InlineData("/a")]
        [InlineData("a//b")]
        [InlineData("a\\b")]
        [InlineData("")]
        public void ThatLeavesTheFolderIsRefused(string name) =>
            Assert.Throws<ArgumentException>(() => Write(Time, ZipSource.Bytes(name, [1])));

        [Fact]
        public void ThatOccursTwiceIsRefused() =>
            Assert.Throws<ArgumentException>(() => Write(Time, ZipSource.Bytes("a", [1]), ZipSource.Bytes("a", [1])));
    }
}
