using System.IO.Compression;
using System.Text;
using Baton.Core.Releases.Archives;

namespace Baton.Core.Tests.Releases.Archives;

/// <summary>Two archives of one commit whose bytes are not the same.</summary>
public sealed class ArchiveDifferenceTests
{
    private const string Same = "something else, the same in both";

    [Theory]
    [InlineData("App.dll", "BuiltAt\0 2026-01-02T03:04:05.1234567Z\0", "BuiltAt\0 2026-01-02T03:09:59.7654321Z\0", "a time stamp of the build", "2026-01-02T03:04:05.1234567Z")]
    [InlineData("build.txt", "built 01/02/2026 03:04:05", "built 01/02/2026 03:09:59", "a time stamp of the build", "01/02/2026 03:04:05")]
    [InlineData("build.json", """{"time":1767322800}""", """{"time":1767322999}""", "a time stamp of the build", "1767322800")]
    [InlineData("App.dll", "path\0/home/ada/src/app/Program.cs\0", "path\0/home/grace/app/Program.cs\0", "a path of the machine that built it", "/home/ada/src/app/Program.cs")]
    [InlineData("app.json", """{"root":"C:\\agents\\1\\app"}""", """{"root":"D:\\a\\app"}""", "a path of the machine that built it", "")]
    [InlineData("App.dll", "id\0 0f8fad5b-d9cb-469f-a165-70867728950e\0", "id\0 7c9e6679-7425-40de-944b-e07fc1f90ae7\0", "a GUID that is new in each build", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("App.pdb", "https://raw.githubusercontent.com/acme/app/x", "https://raw.githubusercontent.com/ada/app/x", "another address of the remote 'origin'", "https://raw.githubusercontent.com/acme/app/x")]
    [InlineData("App.nuspec", "commit=\"1111111111111111111111111111111111111111\"", "commit=\"2222222222222222222222222222222222222222\"", "another commit", "1111111111111111111111111111111111111111")]
    [InlineData("App.dll", "abc\0", "abd\0", "a build that is not deterministic, or another .NET SDK", "")]
    [InlineData("data.bin", "abc\0", "abd\0", "files that were generated, restored in another version, or left from an earlier build", "")]
    [InlineData(".signature.p7s", "abc\0", "abd\0", "a signature that is made while packing: it has a time stamp", "")]
    public void NamesTheEntryAndItsUsualCause(string entry, string published, string built, string cause, string evidence)
    {
        var found = Find([(entry, published), ("same.txt", Same)], [(entry, built), ("same.txt", Same)])!;

        Assert.Equal([entry], found.Entries);
        Assert.Equal(cause, found.Cause.Name);
        Assert.Contains($"its entry '{entry}' differs", found.ToString(), StringComparison.Ordinal);
        Assert.Contains(evidence, found.Cause.Evidence, StringComparison.Ordinal);
        Assert.Contains(found.Cause.Cure, found.Advice, StringComparison.Ordinal);
    }

    /// <summary>Strings of .NET code are UTF-16.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void FindsTheCauseInTheTextsOfCode(int offset)
    {
        byte[] Code(string text) => [.. new byte[offset], .. Encoding.Unicode.GetBytes($"\0{text}\0")];

        var found = ArchiveDifference.Find(Zip([("App.dll", Code("at 2026-01-02 03:04:05"))]), Zip([("App.dll", Code("at 2026-01-02 03:09:59"))]))!;

        Assert.Equal("'2026-01-02 03:04:05' there, '2026-01-02 03:09:59' here", found.Cause.Evidence);
    }

    [Fact]
    public void NamesTheMostTellingOfSeveralEntries()
    {
        var found = Find(
            [("A.dll", "x"), ("B.dll", "at 2026-01-02T03:04:05Z"), ("C.pdb", "x"), ("D.pdb", "x"), ("E.pdb", "x")],
            [("A.dll", "y"), ("B.dll", "at 2026-01-02T03:09:59Z"), ("C.pdb", "y"), ("D.pdb", "y"), ("E.pdb", "y")])!;

        Assert.StartsWith("its entry 'B.dll' differs; also 'A.dll', 'C.pdb' and 2 more ('2026-01-02T03:04:05Z' there", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NamesEntriesThatOneOfThemLacks()
    {
        Assert.Contains("its entry 'left.txt' is not in this build", Find([("left.txt", "x")], [])!.What, StringComparison.Ordinal);
        Assert.Contains("it has no entry 'new.txt'", Find([], [("new.txt", "x")])!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void IsNoneWhereOnlyAnIgnoredEntryDiffers()
    {
        Assert.Null(ArchiveDifference.Find(Zip([("a.txt", "a"u8.ToArray()), (ArchiveDifference.Signature, "s"u8.ToArray())]), Zip([("a.txt", "a"u8.ToArray())]), ArchiveDifference.Signature));
        Assert.NotNull(Find([("a.txt", "a"), (ArchiveDifference.Signature, "s")], [("a.txt", "a")]));
    }

    [Fact]
    public void IsInThePackingWhereEveryEntryIsTheSame()
    {
        var found = ArchiveDifference.Explain(Zip([("a.txt", "a"u8.ToArray())], CompressionLevel.Optimal), Zip([("a.txt", "a"u8.ToArray())], CompressionLevel.NoCompression));

        Assert.Equal("another .NET SDK or another processor architecture", found.Cause.Name);
    }

    [Fact]
    public void SaysSoWhereOneIsNoArchive() =>
        Assert.Contains("cannot be compared", ArchiveDifference.Explain(new MemoryStream("no zip"u8.ToArray()), Zip([])).What, StringComparison.Ordinal);

    private static ArchiveDifference? Find((string Name, string Content)[] published, (string Name, string Content)[] built) =>
        ArchiveDifference.Find(Zip(Bytes(published)), Zip(Bytes(built)));

    private static (string Name, byte[] Content)[] Bytes((string Name, string Content)[] entries) => [.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Content)))];

    private static MemoryStream Zip((string Name, byte[] Content)[] entries, CompressionLevel level = CompressionLevel.Optimal)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var target = zip.CreateEntry(name, level).Open();
                target.Write(content);
            }
        }

        return bytes;
    }
}
