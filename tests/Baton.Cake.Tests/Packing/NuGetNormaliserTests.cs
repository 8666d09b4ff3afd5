using System.IO.Compression;
using Baton.Build.Packing;
using Baton.Build.Packing.Packages;
using Baton.Testing;

namespace Baton.Cake.Tests.Packing;

public sealed class NuGetNormaliserTests : IDisposable
{
    private static readonly DateTimeOffset Time = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();

    [Fact]
    public void MakesOnePackageOfTwoThatDifferInNamesThatNuGetMadeUp()
    {
        var one = Package("0a1b2c", "R6E17C2", DateTimeOffset.Parse("2026-05-05T01:02:03Z"));
        var two = Package("ffffff", "RAAAAAA", DateTimeOffset.Parse("2027-05-05T01:02:03Z"));

        NuGetNormaliser.Normalise(one, Time);
        NuGetNormaliser.Normalise(two, Time);

        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(two));
    }

    [Fact]
    public void KeepsTheRelationshipToTheProperties()
    {
        var path = Package("0a1b2c", "R6E17C2", Time);

        NuGetNormaliser.Normalise(path, Time);

        using var package = ZipFile.OpenRead(path);
        Assert.Equal(
            ["Lib.nuspec", "_rels/.rels", "package/services/metadata/core-properties/core.psmdcp"], package.Entries.Select(e => e.FullName));
        using var rels = new StreamReader(package.GetEntry("_rels/.rels")!.Open());
        Assert.Equal(
            """<Relationships><Relationship Target="/Lib.nuspec" Id="R1" /><Relationship Target="/package/services/metadata/core-properties/core.psmdcp" Id="R2" /></Relationships>""",
            rels.ReadToEnd());
    }

    [Fact]
    public void LeavesASignedPackageAlone()
    {
        var path = Package("0a1b2c", "R6E17C2", Time, signed: true);
        var before = File.ReadAllBytes(path);

        NuGetNormaliser.Normalise(path, Time);

        Assert.Equal(before, File.ReadAllBytes(path));
    }

    public void Dispose() => folder.Dispose();

    private string Package(string name, string id, DateTimeOffset time, bool signed = false)
    {
        var path = folder[$"{name}.nupkg"];
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var properties = $"package/services/metadata/core-properties/{name}.psmdcp";
        Add(zip, "_rels/.rels", $"""<Relationships><Relationship Target="/Lib.nuspec" Id="{id}" /><Relationship Target="/{properties}" Id="{id}2" /></Relationships>""", time);
        Add(zip, properties, "<coreProperties />", time);
        Add(zip, "Lib.nuspec", "<package />", time);
        if (signed)
        {
            Add(zip, ".signature.p7s", "signature", time);
        }

        return path;
    }

    private static void Add(ZipArchive zip, string name, string text, DateTimeOffset time)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = time;
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
    }
}
