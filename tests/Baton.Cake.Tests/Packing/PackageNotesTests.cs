using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Baton.Build.Packing;
using Baton.Build.Packing.Packages;
using Baton.Testing;

namespace Baton.Cake.Tests.Packing;

/// <summary>A package that gets release notes.</summary>
public sealed class PackageNotesTests
{
    private const string Text = "Changes; all of them, 100%25 & \"more\" $(Now) @(Item) <b>\n\n- é 😀 \u0001\uD800 end\n";

    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 6, TimeSpan.Zero);

    private static string Manifest(string more = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
          <metadata>
            <id>web</id>
            <description>It &amp; that</description>{more}
            <tags>a b</tags>
          </metadata>
        </package>
        """;

    private static string? Notes(byte[] manifest) => XDocument.Load(new MemoryStream(manifest)).Descendants().SingleOrDefault(e => e.Name.LocalName == "releaseNotes")?.Value;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public void HasThemLetterByLetterSaveWhatXmlCannotHold() =>
        Assert.Equal(Text.Replace('\u0001', '\uFFFD').Replace('\uD800', '\uFFFD'), Notes(PackageNotes.Add(Bytes(Manifest()), Text)));

    [Theory]
    [InlineData("<releaseNotes>Our own.</releaseNotes>")]
    [InlineData("<releaseNotes><![CDATA[Our own.]]></releaseNotes>")]
    public void KeepsItsOwn(string own) => Assert.Equal(Bytes(Manifest(own)), PackageNotes.Add(Bytes(Manifest(own)), Text));

    [Fact]
    public void HasThemOnceWhereAnEmptyOneWas() => Assert.Equal("x", Notes(PackageNotes.Add(Bytes(Manifest("<releaseNotes />")), "x")));

    [Fact]
    public void IsOtherwiseWhatItWas() => Assert.Equal(
        XDocument.Parse(Manifest("<releaseNotes>x</releaseNotes>")).ToString(), XDocument.Load(new MemoryStream(PackageNotes.Add(Bytes(Manifest()), "x"))).ToString());

    [Fact]
    public void HasTheSameBytesEachTime()
    {
        using var folder = new TempFolder();
        byte[][] packages = [.. Enumerable.Range(0, 2).Select(n =>
        {
            using (var zip = ZipFile.Open(folder[$"{n}.nupkg"], ZipArchiveMode.Create))
            {
                using var entry = zip.CreateEntry("web.nuspec").Open();
                entry.Write(Bytes(Manifest()));
            }

            NuGetNormaliser.Normalise(folder[$"{n}.nupkg"], Time, Text);
            return File.ReadAllBytes(folder[$"{n}.nupkg"]);
        })];

        Assert.Equal(packages[0], packages[1]);
        using var read = ZipFile.OpenRead(folder["0.nupkg"]);
        using var bytes = new MemoryStream();
        read.GetEntry("web.nuspec")!.Open().CopyTo(bytes);
        Assert.StartsWith("Changes; all", Notes(bytes.ToArray()), StringComparison.Ordinal);
    }
}
